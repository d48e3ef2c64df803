using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg remove DOCUMENT...</c>: documents and all that only they said leave the store.</summary>
internal static class RemoveVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string[]> documents = new("DOCUMENT") { Description = "Path or address of a document as 'kg status --documents' lists it, or its file name.", Arity = ArgumentArity.OneOrMore };
        Command verb = new("remove", "Forgets documents with all that only they said.");
        verb.Arguments.Add(documents);
        verb.Options.Add(shared.Store);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            int missing = 0;
            foreach (string typed in call.GetValue(documents)!)
            {
                IReadOnlyList<DocumentInfo> known = store.ReadDocuments();
                DocumentInfo[] found = [.. known.Where(document => document.Source == typed.Replace('\\', '/'))];
                if (found.Length == 0)
                    found = [.. known.Where(document => document.Name == typed)];
                if (found.Length == 1 && store.Remove(found[0].Source))
                {
                    screen.Say($"Removed {found[0].Source}.");
                    continue;
                }

                missing++;
                screen.Warn(found.Length > 1
                    ? $"'{typed}' is the name of {found.Length} documents: {string.Join(", ", found.Take(5).Select(document => document.Source))}. Give the whole path."
                    : $"The store has no document '{typed}'. 'kg status --documents' lists those it has.");
            }

            store.Refresh();
            return missing > 0 ? ExitCode.SomeRefused : ExitCode.Done;
        });
    }
}
