namespace KnowledgeGraph;

/// <summary>An actor in a <see cref="GraphSnapshot"/>.</summary>
/// <param name="Id">Index of the node, from 0, in order of actor keys.</param>
/// <param name="Actor">The actor, with judgements applied.</param>
/// <param name="Documents">Number of documents that mention it.</param>
public sealed record Node(int Id, Actor Actor, int Documents);
