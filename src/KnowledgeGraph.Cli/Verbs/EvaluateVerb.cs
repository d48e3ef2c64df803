using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg evaluate</c>: how well the program reads; articles by the same figures as score.py, or annotated passages.</summary>
internal static class EvaluateVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        _ = shared;
        Option<string?> gold = new("--gold") { Description = "Folder of gold files.", HelpName = "DIR" };
        Option<string?> passages = new("--passages") { Description = "Folder of annotated passages; those that are held back from training are read.", HelpName = "DIR" };
        Option<bool> all = new("--all") { Description = "With --passages: read all, also those that the reader was trained on." };
        Option<string?> articles = new("--articles") { Description = "Folder of the articles; 'articles' beside the gold folder where none is given.", HelpName = "DIR" };
        Option<bool> errors = new("--errors") { Description = "List extra and missed triples with their quotes." };
        Command verb = new("evaluate", "Compares what the program reads with what people read.");
        verb.Options.Add(gold);
        verb.Options.Add(passages);
        verb.Options.Add(all);
        verb.Options.Add(articles);
        verb.Options.Add(errors);
        return verb.Does((call, cancel) =>
        {
            if (call.GetValue(passages) is { } path)
            {
                if (call.GetValue(gold) is not null)
                    throw new UserException("--gold and --passages are two evaluations. Give one of them.");
                EvaluatePassages(screen, path, call.GetValue(all), cancel);
                return ExitCode.Done;
            }

            string folder = call.GetValue(gold) ?? throw new UserException("What to compare with is missing. Give --gold DIR or --passages DIR.");
            IReadOnlyList<GoldArticle> references = GoldArticle.ReadFolder(folder);
            string texts = call.GetValue(articles) ?? Path.Combine(Path.GetFullPath(folder), "..", "articles");
            if (!Directory.Exists(texts))
                throw new UserException($"There are no articles at {texts}. Give their folder with --articles.");
            DocumentReader reader = new(new InputOptions());
            DocumentReading[] readings = [.. Extractor.Read(reader.Read([texts]), _ => false, cancel).Select(pair => pair.Reading).OfType<DocumentReading>()];
            foreach (string missing in references.Select(article => article.Document).Except(readings.Select(reading => Path.GetFileNameWithoutExtension(reading.Document.Info.Name))))
                screen.Warn($"The article of {missing} is not in {texts}; it counts as read without result.");
            Print(screen, GoldScore.Of(references, readings), call.GetValue(errors));
            return ExitCode.Done;
        });
    }

    private static void EvaluatePassages(Screen screen, string path, bool all, CancellationToken cancel)
    {
        IReadOnlyList<Passage> passages = [.. PassageFile.Read(path).Where(passage => all || passage.IsHeldBack)];
        if (passages.Count == 0)
            throw new UserException($"None of the passages at {path} is held back. Read all of them with --all.");
        screen.Say($"{passages.Count} passages{(all ? "" : ", held back from training")}.");
        foreach ((string name, double value) in PassageScore.Of(TrainedReader.Default, passages, cancel).Figures)
            screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {value:F4}"));
    }

    private static void Print(Screen screen, GoldScore score, bool errors)
    {
        void Line(FormattableString line) => screen.Output.WriteLine(Screen.Safe(line.ToString(CultureInfo.InvariantCulture)));
        Line($"{"document",-28} {"strict P/R/F1",-22} {"lenient P/R/F1",-22} found");
        foreach (ArticleScore article in score.Articles)
            Line($"{article.Document,-28} {article.Strict.Precision:F2} {article.Strict.Recall:F2} {article.Strict.F1:F2}         {article.Lenient.Precision:F2} {article.Lenient.Recall:F2} {article.Lenient.F1:F2}         {article.Strict.Predicted}");
        foreach ((string name, Figures figures) in new[] { ("strict", score.Strict), ("lenient", score.Lenient) }.Concat(score.LenientByType.Select(pair => ($"lenient:{pair.Key}", pair.Value))))
            Line($"{name,-28} P {figures.Precision:F3}  R {figures.Recall:F3}  F1 {figures.F1:F3}");
        double accuracy = score.ModalityJudged > 0 ? score.ModalityRight / (double)score.ModalityJudged : 0;
        Line($"modality accuracy over matched triples: {accuracy:F3} ({score.ModalityRight}/{score.ModalityJudged})");
        if (!errors)
            return;
        foreach (ArticleScore article in score.Articles)
        {
            Line($"== {article.Document}");
            foreach ((string triple, string quote) in article.Extra)
                Line($"  extra   {triple} | {quote}");
            foreach ((string triple, string quote) in article.Missed)
                Line($"  missed  {triple} | {quote}");
        }
    }
}
