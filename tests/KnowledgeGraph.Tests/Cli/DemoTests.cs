using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Tests;

public class DemoTests
{
    private static readonly Lazy<(Call Call, string Folder, TimeSpan Time)> Demo = new(() =>
    {
        string folder = Given.Folder();
        Stopwatch watch = Stopwatch.StartNew();
        return (Call.Kg("demo", "--folder", folder), folder, watch.Elapsed);
    });

    private static JsonElement[] List(params string[] args) => Call.Kg([.. args, "--store", Path.Combine(Demo.Value.Folder, "kg.db"), "--format", "jsonl"]).Lines();

    [Fact]
    public void Demo_FreshFolder_ShowsWhatItFoundAndWritesTheReport()
    {
        Assert.Equal(0, Demo.Value.Call.Code);
        Assert.Contains("11 documents from 10 independent sources", Demo.Value.Call.Output, StringComparison.Ordinal);
        Assert.Contains("Russia – Popular Mobilization Units: 3 hops", Demo.Value.Call.Output, StringComparison.Ordinal);
        Assert.Contains("Turkey --supports--> Kurdistan Regional Government", Demo.Value.Call.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(Path.Combine(Demo.Value.Folder, "report.html")), StringComparison.Ordinal);
        Assert.True(Demo.Value.Time < TimeSpan.FromSeconds(20), $"the demo took {Demo.Value.Time}");
    }

    [Fact]
    public void Readme_DemoOutput_IsWhatTheDemoPrints()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "README.md")))
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException($"No README.md above {AppContext.BaseDirectory}.");
        string section = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n").Split("### demo\n")[1].Split("```")[1];
        string[] lines = [.. section.Split('\n').Where(line => line.Length > 0 && line != "..." && !line.StartsWith("$ ", StringComparison.Ordinal) && !line.StartsWith("Report: ", StringComparison.Ordinal))];
        Assert.True(lines.Length > 8);
        Assert.All(lines, line => Assert.Contains(line, Demo.Value.Call.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_WireStoryThatAppearsTwice_IsOneSource() =>
        Assert.Equal(["sample/2014-06-11-mosul-morning-post.txt"], List("status", "--documents").Select(line => line.GetProperty("same_source_as").GetString()).OfType<string>());

    [Fact]
    public void Sample_ChangeOfSide_IsNoDispute()
    {
        JsonElement relation = Assert.Single(List("relations", "--actor", "Turkey", "--type", "supports"), line => line.GetProperty("target").GetString() == "Kurdistan Regional Government");
        Assert.Equal(("ended", "2014-06-13", "2017-10-17"), (relation.GetProperty("status").GetString(), relation.GetProperty("first_seen").GetString(), relation.GetProperty("last_seen").GetString()));
    }

    [Fact]
    public void Sample_StatementAndDenial_IsADispute() =>
        Assert.Equal("Free Syrian Army", Assert.Single(List("relations"), line => line.GetProperty("status").GetString() == "disputed").GetProperty("target").GetString());

    [Fact]
    public void Sample_ClaimDenialAndThreat_AreThereWithTheirClaimants()
    {
        JsonElement[] evidence = List("evidence");
        string?[] Claimants(string modality) => [.. evidence.Where(line => line.GetProperty("modality").GetString() == modality).Select(line => line.GetProperty("claimant").GetString())];
        Assert.Contains("Saudi Arabia", Claimants("claimed"));
        Assert.Contains("Iran", Claimants("denied"));
        Assert.Contains("Turkey", Claimants("intended"));
    }
}
