using System.Diagnostics;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Shows how far a run has come: a bar with rate and time left on a terminal, a line now and then in a pipe.</summary>
internal sealed class Progress(Screen screen, long totalBytes, string work = "reading")
{
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(5);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _lastLine;
    private long _bytes;
    private int _documents;
    private ProgressTask? _task;

    /// <summary>Documents a second since the start.</summary>
    public double Rate => _documents / Math.Max(0.001, _watch.Elapsed.TotalSeconds);

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Runs the work with a bar where one is wanted.</summary>
    public void Run(Action run)
    {
        if (!screen.IsTerminal || screen.Quiet)
        {
            run();
            return;
        }

        screen.Ansi(screen.Error).Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                _task = context.AddTask(work, maxValue: Math.Max(1, totalBytes));
                run();
            });
    }

    public void AddBytes(long count) => Interlocked.Add(ref _bytes, count);

    public void AddDocument()
    {
        _documents++;
        if (_task is not null)
        {
            _task.Value = Interlocked.Read(ref _bytes);
            _task.Description = $"{_documents} documents, {Rate:0}/s";
        }
        else if (!screen.Quiet && _watch.Elapsed - _lastLine > LineEvery)
        {
            _lastLine = _watch.Elapsed;
            double share = totalBytes > 0 ? Math.Min(1, Interlocked.Read(ref _bytes) / (double)totalBytes) : 0;
            string left = share > 0.01 ? $", {100 * share:0} % of the input, about {_watch.Elapsed.TotalSeconds * (1 - share) / share:0} s left" : "";
            screen.Say($"{Plural.Of(_documents, "document")}, {Rate:0}/s{left}");
        }
    }
}
