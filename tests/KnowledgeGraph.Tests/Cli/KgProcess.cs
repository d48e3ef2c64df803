using System.Diagnostics;

namespace KnowledgeGraph.Tests;

/// <summary>A call of the program in a process of its own.</summary>
internal static class KgProcess
{
    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public static Process Start(params string[] args) => StartProgram(Host, ["exec", Assembly, .. args]);

    public static Process StartProgram(string program, params string[] args)
    {
        ProcessStartInfo info = new(program, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(info)!;
    }

    public static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>Waits for the end; exit code, output and error.</summary>
    public static Call Finish(this Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(120_000), "kg did not end within two minutes");
        return new Call(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
