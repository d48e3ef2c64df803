namespace KnowledgeGraph;

/// <summary>A store cannot do what was asked; the message names the store and says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>States what happened.</summary>
    /// <param name="message">What happened, to which store, and what to do.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
