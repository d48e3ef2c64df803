using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>Keeps the account of a run: what was read, skipped, refused, mended and cut, for the summary and the log.</summary>
internal sealed class InputAccount : IDisposable
{
    private const int MostShown = 5;
    private readonly Screen _screen;
    private readonly StreamWriter? _log;
    private readonly List<string> _refusals = [];
    private readonly Dictionary<InputOutcome, List<InputNote>> _notes = Enum.GetValues<InputOutcome>().ToDictionary(outcome => outcome, _ => new List<InputNote>());
    private readonly Dictionary<InputOutcome, int> _counts = Enum.GetValues<InputOutcome>().ToDictionary(outcome => outcome, _ => 0);

    public InputAccount(Screen screen, string? log)
    {
        _screen = screen;
        try
        {
            _log = log is null ? null : new StreamWriter(log, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The log {log} cannot be written ({e.Message.TrimEnd('.')}). Give another path with --log.", e);
        }
    }

    public int Refused => _counts[InputOutcome.Refused];

    /// <summary>Pieces of evidence that the quote gate refused.</summary>
    public int EvidenceRefused { get; private set; }

    public void Add(IEnumerable<InputNote> notes)
    {
        foreach (InputNote note in notes)
        {
            _counts[note.Outcome]++;
            // A bar on a terminal would be drawn over a line that comes in between.
            if (note.Outcome == InputOutcome.Refused && !_screen.IsTerminal)
                _screen.Warn($"refused: {note}");
            else if (note.Outcome == InputOutcome.Refused)
                _refusals.Add($"refused: {note}");
            else if (_notes[note.Outcome].Count < MostShown)
                _notes[note.Outcome].Add(note);
            Log(note.Source, note.Line, Word(note.Outcome), note.Message);
        }
    }

    public void Add(DocumentReading reading, string outcome)
    {
        EvidenceRefused += reading.Refusals.Count;
        foreach (string refusal in reading.Refusals)
            Log(reading.Document.Info.Source, 0, "evidence refused", refusal);
        Log(reading.Document.Info.Source, 0, outcome, $"{Plural.Of(reading.Evidence.Count, "piece")} of evidence");
    }

    public void Log(string source, int line, string outcome, string message) =>
        _log?.WriteLine(Json.Line([("source", source), ("line", line > 0 ? line : null), ("outcome", outcome), ("message", message)]));

    /// <summary>The part of the summary that tells of the inputs.</summary>
    public void Summarize()
    {
        _refusals.ForEach(_screen.Warn);
        _screen.Say($"Inputs: {_counts[InputOutcome.Read]} read, {_counts[InputOutcome.Refused]} refused, {_counts[InputOutcome.Skipped]} skipped; {Plural.Of(_counts[InputOutcome.Repaired], "place")} mended, {_counts[InputOutcome.Cut]} cut.");
        foreach (InputOutcome outcome in new[] { InputOutcome.Skipped, InputOutcome.Repaired, InputOutcome.Cut })
        {
            foreach (InputNote note in _notes[outcome])
                _screen.Say($"  {Word(outcome)}: {Short(note.ToString())}");
            if (_counts[outcome] > _notes[outcome].Count)
                _screen.Say($"  {Word(outcome)}: {_counts[outcome] - _notes[outcome].Count} more; --log FILE lists all.");
        }

        if (EvidenceRefused > 0)
            _screen.Warn($"{Plural.Of(EvidenceRefused, "piece")} of evidence refused: the quote does not stand in the text; please report this.");
    }

    public void Dispose() => _log?.Dispose();

    private static string Word(InputOutcome outcome) => outcome switch
    {
        InputOutcome.Read => "read",
        InputOutcome.Skipped => "skipped",
        InputOutcome.Refused => "refused",
        InputOutcome.Repaired => "mended",
        _ => "cut",
    };

    private static string Short(string text) => text.Length > 140 ? $"{text[..137]}..." : text;
}
