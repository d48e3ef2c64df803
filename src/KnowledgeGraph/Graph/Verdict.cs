namespace KnowledgeGraph;

/// <summary>What a <see cref="Judgement"/> says.</summary>
public enum Verdict
{
    /// <summary>The two are one actor.</summary>
    Same,

    /// <summary>The two are not one actor.</summary>
    Different,
}
