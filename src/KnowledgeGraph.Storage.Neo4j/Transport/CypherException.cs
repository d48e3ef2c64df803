namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>A server refused a statement, or could not be reached.</summary>
/// <param name="code">The server's code (<c>Neo.ClientError...</c>), or one of the constants.</param>
/// <param name="message">The server's sentence.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class CypherException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The connection could not be made, or broke before the answer was whole: what the statement did is unknown.</summary>
    public const string Unreachable = "kg.unreachable";

    public string Code { get; } = code;

    /// <summary>Whether the same statement may succeed a little later.</summary>
    public bool IsTransient =>
        Code == Unreachable
        || (Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) && !IsTooLarge)
        // Another one deleted what the statement was about to use, or made the same index: started anew it sees that.
        || Code is "Neo.ClientError.Statement.EntityNotFound" or "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
            or "Neo.ClientError.Schema.IndexAlreadyExists" or "Neo.ClientError.Schema.ConstraintAlreadyExists";

    /// <summary>Whether the server had too little memory for the transaction: fewer rows at a time may do.</summary>
    public bool IsTooLarge => Code is "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.OutOfMemoryError" or "Neo.ClientError.General.TransactionOutOfMemoryError";
}
