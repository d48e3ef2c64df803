namespace KnowledgeGraph.Extraction;

/// <summary>One name of one actor.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Use">How the name stands for it.</param>
/// <param name="StartsUpper">Whether the name is written with a capital, so that lower-case words are not it.</param>
/// <param name="IsAcronym">Whether all its letters are capitals, so that "is" is not "IS".</param>
internal sealed record LexiconName(LexiconActor Actor, NameUse Use, bool StartsUpper, bool IsAcronym);
