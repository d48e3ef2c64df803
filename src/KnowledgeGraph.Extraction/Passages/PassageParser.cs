using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads one passage. One use.</summary>
/// <param name="file">Path, for messages.</param>
/// <param name="lines">All lines of the file.</param>
/// <param name="start">Index of the passage's header.</param>
/// <param name="end">Index behind its last line.</param>
internal sealed partial class PassageParser(string file, string[] lines, int start, int end)
{
    private readonly StringBuilder _text = new();
    private readonly List<PassageMention> _mentions = [];
    private readonly List<int> _mentionLines = [];
    private readonly Dictionary<char, (Span Span, int Line)> _triggers = [];

    public Passage Parse()
    {
        string[] header = [.. lines[start][4..].Split('|').Select(part => part.Trim())];
        if (header.Length != 3 || header[0].Length == 0 || !PartialDate.TryParse(header[1], out PartialDate date) || header[1].Length != 10)
            throw Wrong(start, "is no header; write '=== id | YYYY-MM-DD | style'");
        int[] rules = [.. Enumerable.Range(start + 1, end - start - 1).Where(i => lines[i].Trim() == "---")];
        if (rules.Length != 2)
            throw Wrong(start, $"has {rules.Length} lines '---'; write one before the actors and one before the relations");
        ReadText(start + 1, rules[0]);
        ImmutableSortedDictionary<int, PassageActor> actors = ReadActors(rules[0] + 1, rules[1]);
        ImmutableArray<PassageRelation> relations = ReadRelations(rules[1] + 1, end, actors);
        return new Passage(header[0], date, header[2], _text.ToString(), actors, [.. _mentions], relations);
    }

    // Lines of a paragraph are joined by a blank.
    private void ReadText(int from, int to)
    {
        bool paragraph = false;
        for (int i = from; i < to; i++)
        {
            string line = Blanks().Replace(lines[i], " ").Trim();
            if (line.Length == 0)
            {
                paragraph = _text.Length > 0;
                continue;
            }

            if (_text.Length > 0)
                _text.Append(paragraph ? "\n\n" : " ");
            paragraph = false;
            ReadLine(i, line);
        }
    }

    private void ReadLine(int number, string line)
    {
        int i = 0;
        while (i < line.Length)
        {
            if (line[i] is '[' or '{')
            {
                Match mark = line[i] == '[' ? Mention().Match(line, i) : Trigger().Match(line, i);
                if (!mark.Success)
                    throw Wrong(number, $"has a mark that does not end at '{line[i..Math.Min(line.Length, i + 30)]}'; write [words]N, N from 1, or {{words:x}}, without another mark inside");
                Span span = new(_text.Length, _text.Length + mark.Groups[1].Length);
                _text.Append(mark.Groups[1].ValueSpan);
                if (line[i] == '[')
                {
                    _mentions.Add(new PassageMention(span, int.Parse(mark.Groups[2].ValueSpan, CultureInfo.InvariantCulture)));
                    _mentionLines.Add(number);
                }
                else if (!_triggers.TryAdd(mark.Groups[2].Value[0], (span, number)))
                {
                    throw Wrong(number, $"has the trigger {mark.Groups[2].Value} a second time; use another letter");
                }

                i += mark.Length;
                continue;
            }

            if (line[i] is ']' or '}')
                throw Wrong(number, $"has a stray {line[i]} at '{line[Math.Max(0, i - 20)..Math.Min(line.Length, i + 10)]}'; remove it");
            _text.Append(line[i++]);
        }
    }

    private ImmutableSortedDictionary<int, PassageActor> ReadActors(int from, int to)
    {
        SortedDictionary<int, PassageActor> actors = [];
        foreach (int i in WrittenLines(from, to))
        {
            Match match = Actor().Match(lines[i]);
            if (!match.Success || !Words.TryParse(match.Groups[3].Value, out ActorKind kind))
                throw Wrong(i, $"is no actor; write 'N name | kind', kind one of {string.Join(", ", Words.ActorKinds)}");
            if (!actors.TryAdd(Number(match.Groups[1]), new PassageActor(match.Groups[2].Value, kind)))
                throw Wrong(i, $"gives the number {match.Groups[1].Value} a second time; use another");
            if (!_mentions.Exists(mention => mention.Actor == Number(match.Groups[1])))
                throw Wrong(i, $"names actor {match.Groups[1].Value}, whom the text never mentions; mark it there or remove the line");
        }

        int unknown = _mentions.FindIndex(mention => !actors.ContainsKey(mention.Actor));
        return unknown < 0 ? actors.ToImmutableSortedDictionary() : throw Wrong(_mentionLines[unknown], $"mentions actor {_mentions[unknown].Actor}, who is not listed; add 'N name | kind'");
    }

    private ImmutableArray<PassageRelation> ReadRelations(int from, int to, ImmutableSortedDictionary<int, PassageActor> actors)
    {
        List<PassageRelation> relations = [];
        HashSet<char> used = [];
        foreach (int i in WrittenLines(from, to))
        {
            Match match = Relation().Match(lines[i]);
            if (!match.Success || !Words.TryParse(match.Groups[3].Value, out RelationType type) || !Words.TryParse(match.Groups[5].Value, out Modality modality))
                throw Wrong(i, $"is no relation; write 'x S type T | modality' and 'by N' where one is cited; types {string.Join(", ", Words.RelationTypes)}; modalities {string.Join(", ", Words.AllModalities)}");
            int[] numbers = [Number(match.Groups[2]), Number(match.Groups[4]), match.Groups[6].Success ? Number(match.Groups[6]) : Number(match.Groups[2])];
            if (Array.Find(numbers, number => !actors.ContainsKey(number)) is int missing && missing > 0)
                throw Wrong(i, $"speaks of actor {missing}, who is not listed; add 'N name | kind'");
            if (numbers[0] == numbers[1])
                throw Wrong(i, "ties an actor to itself; correct one of the two numbers");
            char letter = match.Groups[1].Value[0];
            if (!_triggers.TryGetValue(letter, out (Span Span, int Line) trigger))
                throw Wrong(i, $"has the trigger {letter}, which the text does not mark; write {{words:{letter}}} there");
            used.Add(letter);
            relations.Add(new PassageRelation(numbers[0], type, numbers[1], modality, match.Groups[6].Success ? numbers[2] : 0, trigger.Span));
        }

        foreach ((char letter, (_, int line)) in _triggers.Where(pair => !used.Contains(pair.Key)))
            throw Wrong(line, $"marks the trigger {letter}, which no relation uses; add the relation or remove the mark");
        return [.. relations];
    }

    private IEnumerable<int> WrittenLines(int from, int to) => Enumerable.Range(from, to - from).Where(i => lines[i].Trim().Length > 0);

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private DataFileException Wrong(int line, string problem) => new(file, line + 1, problem);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\G\[([^\[\]{}]+)\]([1-9]\d{0,3})")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\G\{([^\[\]{}:]+):(\w)\}")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"^([1-9]\d{0,3})\s+(.+?)\s*\|\s*(\S+)\s*$")]
    private static partial Regex Actor();

    [GeneratedRegex(@"^(\w)\s+([1-9]\d{0,3})\s+(\S+)\s+([1-9]\d{0,3})\s*\|\s*(\w+)(?:\s+by\s+([1-9]\d{0,3}))?\s*$")]
    private static partial Regex Relation();
}
