using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg passages DIR</c>: checks annotated passages and prints them cut into sentences and tokens, for the training side.</summary>
internal static class PassagesVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        _ = shared;
        Argument<string> path = new("DIR") { Description = "Folder of passages, or one file." };
        Option<bool> tokens = new("--tokens") { Description = "Print the passages as JSON lines, cut into sentences and tokens: what the reader is trained on." };
        Command verb = new("passages", "Checks annotated passages.");
        verb.Arguments.Add(path);
        verb.Options.Add(tokens);
        return verb.Does((call, cancel) =>
        {
            List<Passage> passages = [];
            DataFileException[] mistakes = [.. PassageFile.FilesAt(call.GetValue(path)!).SelectMany(file => PassageFile.Check(file, passages))];
            foreach (DataFileException mistake in mistakes)
                screen.Warn(mistake.Message);
            foreach (Passage passage in call.GetValue(tokens) ? passages : [])
            {
                cancel.ThrowIfCancellationRequested();
                screen.Output.WriteLine(Json.Line(Fields(passage)));
            }

            screen.Say($"{passages.Count} passages ({passages.Count(passage => passage.IsHeldBack)} held back), {passages.Sum(passage => passage.Mentions.Length)} mentions, {passages.Sum(passage => passage.Relations.Length)} relations; {mistakes.Length} mistakes.");
            return mistakes.Length > 0 ? ExitCode.WrongCall : ExitCode.Done;
        });
    }

    // Offsets are UTF-16 units; the Python side reads only the texts of tokens.
    private static IEnumerable<(string Name, object? Value)> Fields(Passage passage)
    {
        List<Sentence> sentences = SentenceSplitter.Split(passage.Text);
        return
        [
            ("id", passage.Id), ("held", passage.IsHeldBack), ("style", passage.Style), ("text", passage.Text),
            ("sentences", sentences.Select(sentence => sentence.Tokens.Select(token => new[] { token.Span.Start, token.Span.End }))),
            ("actors", passage.Actors.Select(pair => ((string, object?)[])[("number", pair.Key), ("name", pair.Value.Name), ("kind", pair.Value.Kind.ToWord())])),
            ("mentions", passage.Mentions.Select(mention => new[] { mention.Span.Start, mention.Span.End, mention.Actor })),
            ("relations", passage.Relations.Select(relation => ((string, object?)[])
            [
                ("source", relation.Source), ("type", relation.Type.ToWord()), ("target", relation.Target), ("modality", relation.Modality.ToWord()),
                ("claimant", relation.Claimant), ("trigger", new[] { relation.Trigger.Start, relation.Trigger.End }),
            ])),
        ];
    }
}
