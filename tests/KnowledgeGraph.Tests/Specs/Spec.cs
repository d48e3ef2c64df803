using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>Examples in prose files: fenced blocks marked "example" with the input, a line of dashes, and what is expected.</summary>
public static partial class Spec
{
    public static TheoryData<string, string, string> Read(string file)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", file)).ReplaceLineEndings("\n");
        TheoryData<string, string, string> examples = [];
        foreach (Match match in Example().Matches(text))
        {
            int line = text.AsSpan(0, match.Index).Count('\n') + 1;
            examples.Add($"{file}:{line}", match.Groups["input"].Value, match.Groups["expected"].Value.TrimEnd('\n'));
        }

        return examples.Count > 0 ? examples : throw new InvalidOperationException($"{file} has no example.");
    }

    [GeneratedRegex("^```example\n(?<input>.*?)\n---\n(?<expected>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
