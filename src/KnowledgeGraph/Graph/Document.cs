using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph;

/// <summary>A text to read. Immutable.</summary>
/// <param name="Info">Where it comes from.</param>
/// <param name="Text">The cleaned text; every offset in the program refers to it.</param>
public sealed record Document(DocumentInfo Info, string Text)
{
    /// <summary>The version of a text: SHA-256 of its UTF-8 bytes in lower-case hexadecimal.</summary>
    public static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
