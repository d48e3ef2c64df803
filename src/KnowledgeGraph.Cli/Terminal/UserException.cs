namespace KnowledgeGraph.Cli;

/// <summary>The call cannot be carried out as it was typed; the message says what to type instead. Exit code 2.</summary>
internal sealed class UserException(string message) : Exception(message);
