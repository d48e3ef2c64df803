using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg encode PATH...</c>: sentences, words and their vectors as the reader sees them, for tests and for whoever wants vectors.</summary>
internal static class EncodeVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        _ = shared;
        InputVerbOptions inputs = new();
        Option<bool> wordsOnly = new("--words-only") { Description = "Print the words without their vectors." };
        Option<bool> asIs = new("--as-is") { Description = "Take files as plain UTF-8 text, word for word: no head, no markup, no page numbers." };
        Command verb = new("encode", "Prints each sentence's words with their vectors as JSON lines.");
        inputs.AddTo(verb);
        verb.Options.Add(wordsOnly);
        verb.Options.Add(asIs);
        return verb.Does((call, cancel) =>
        {
            string[] paths = call.GetValue(inputs.Paths)!;
            if (call.GetValue(asIs))
            {
                foreach (string path in paths)
                {
                    if (!File.Exists(path))
                        throw new UserException($"There is no file {path}. --as-is takes the paths of text files.");
                    string text = File.ReadAllText(path);
                    Write(screen, new Document(new DocumentInfo { Source = path, Name = Path.GetFileName(path), Version = Document.VersionOf(text) }, text), call.GetValue(wordsOnly), cancel);
                }

                return ExitCode.Done;
            }

            using InputAccount account = new(screen, call.GetValue(inputs.Log));
            DocumentReader reader = new(inputs.Of(call, screen, Directory.GetCurrentDirectory(), new Progress(screen, DocumentReader.Size(paths))));
            foreach (DocumentInput input in reader.Read(paths))
            {
                cancel.ThrowIfCancellationRequested();
                account.Add(input.Notes);
                if (input.Document is { } document)
                    Write(screen, document, call.GetValue(wordsOnly), cancel);
            }

            account.Summarize();
            return account.Refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
        });
    }

    private static void Write(Screen screen, Document document, bool wordsOnly, CancellationToken cancel)
    {
        foreach (IEnumerable<(string, object?)> fields in Lines(document, wordsOnly))
        {
            cancel.ThrowIfCancellationRequested();
            screen.Output.WriteLine(Json.Line(fields));
        }
    }

    private static IEnumerable<IEnumerable<(string Name, object? Value)>> Lines(Document document, bool wordsOnly)
    {
        List<Sentence> sentences = SentenceSplitter.Split(document.Text);
        IEnumerable<(Sentence Sentence, float[]? Vectors)> encoded = wordsOnly ? sentences.Select(sentence => (sentence, (float[]?)null)) : TrainedReader.Default.Encode(document.Text, sentences)!;
        foreach ((Sentence sentence, float[]? vectors) in encoded)
        {
            yield return
            [
                ("document", document.Info.Name), ("sentence", sentence.Index), ("start", sentence.Span.Start), ("end", sentence.Span.End),
                ("words", sentence.Tokens.Select((token, i) => ((string, object?)[])
                [
                    ("text", token.Span.In(document.Text)), ("start", token.Span.Start), ("end", token.Span.End),
                    ("vector", vectors?[(i * Encoder.Width)..((i + 1) * Encoder.Width)].Select(value => (double)value)),
                ])),
            ];
        }
    }
}
