using System.Text;
using System.Text.Json;
using KnowledgeGraph.Cli;

namespace KnowledgeGraph.Tests;

/// <summary>A call of the program in this process.</summary>
internal sealed record Call(int Code, string Output, string Error)
{
    public static Call Kg(params string[] args) => Kg(null, args);

    public static Call Kg(string? input, string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using MemoryStream stdin = new(Encoding.UTF8.GetBytes(input ?? ""));
        int code = Cli.Kg.Run(args, new Screen(output, error, isTerminal: false, stdin)).GetAwaiter().GetResult();
        return new Call(code, output.ToString(), error.ToString());
    }

    public JsonElement[] Lines() => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
