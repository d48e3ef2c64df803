using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Extraction;

/// <summary>What two readers found in an article. Immutable.</summary>
public sealed class GoldArticle
{
    private GoldArticle(string document, ILookup<string, string> names, ImmutableArray<GoldRelation> relations)
    {
        Document = document;
        Names = names;
        Relations = relations;
    }

    /// <summary>File name of the article, without extension.</summary>
    public string Document { get; }

    /// <summary>Gold names by folded name or alias (<see cref="GoldScore.Fold"/>).</summary>
    public ILookup<string, string> Names { get; }

    /// <summary>The relations.</summary>
    public ImmutableArray<GoldRelation> Relations { get; }

    /// <summary>The gold files (*.json) of a folder, in ordinal order of names.</summary>
    /// <exception cref="DataFileException">The folder has none, or one is malformed.</exception>
    public static IReadOnlyList<GoldArticle> ReadFolder(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
            throw new DataFileException(folder, 0, "has no gold files (*.json); give the folder that holds them");
        return [.. files.Select(Read)];
    }

    private static GoldArticle Read(string file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement root = json.RootElement;
            List<(string Folded, string Name)> names = [];
            foreach (JsonElement actor in root.GetProperty("actors").EnumerateArray())
            {
                string name = Text(actor, "name");
                names.Add((GoldScore.Fold(name), name));
                if (actor.TryGetProperty("aliases", out JsonElement aliases) || actor.TryGetProperty("aliases_in_text", out aliases))
                    names.AddRange(aliases.EnumerateArray().Select(alias => (GoldScore.Fold(alias.GetString()!), name)));
            }

            ImmutableArray<GoldRelation> relations = [.. root.GetProperty("relations").EnumerateArray().Select(relation => new GoldRelation(
                Text(relation, "source"), Text(relation, "type"), Text(relation, "target"), ModalitiesOf(relation.GetProperty("modality")),
                !relation.TryGetProperty("agreed", out JsonElement agreed) || agreed.GetBoolean(), Text(relation, "evidence")))];
            string document = Path.GetFileNameWithoutExtension(Text(root, "document"));
            return new GoldArticle(document, names.Distinct().ToLookup(pair => pair.Folded, pair => pair.Name, StringComparer.Ordinal), relations);
        }
        catch (JsonException e)
        {
            throw new DataFileException(file, (int)(e.LineNumber ?? -1) + 1, "is no JSON; mend it", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new DataFileException(file, 0, $"is no gold file ({e.Message}); it needs document, actors and relations as the guidelines say", e);
        }
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static ImmutableArray<string> ModalitiesOf(JsonElement modality) =>
        modality.ValueKind == JsonValueKind.Array ? [.. modality.EnumerateArray().Select(word => word.GetString()!)] : [modality.GetString()!];
}
