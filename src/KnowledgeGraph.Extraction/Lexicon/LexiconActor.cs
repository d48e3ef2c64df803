namespace KnowledgeGraph.Extraction;

/// <summary>An actor of the lexicon with what helps to choose it among namesakes.</summary>
/// <param name="Actor">Identity, name, kind and the names that the lexicon lists.</param>
/// <param name="State">Name of the state that it belongs to or acts in; empty where none is given.</param>
/// <param name="From">First year in office or of existence; 0 where it is not known.</param>
/// <param name="To">Last year; 9999 where there is none yet.</param>
internal sealed record LexiconActor(Actor Actor, string State, int From, int To)
{
    /// <summary>Whether it was active in or a year around <paramref name="year"/>; true for year 0, which is none.</summary>
    public bool IsActive(int year) => year == 0 || (year >= From - 1 && year <= To + 1);
}
