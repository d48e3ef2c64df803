using System.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>Tells UTF-8, UTF-16 and Windows-1252 apart. Thread-safe.</summary>
internal static class TextDecoder
{
    /// <summary>What is said of a text some of whose bytes became U+FFFD.</summary>
    public const string BrokenBytes = "has bytes that are no UTF-8; each became the mark U+FFFD; save it as UTF-8 to mend it";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text without byte order mark and what was mended on the way; a null text with the reason where the bytes are no text.</summary>
    public static (string? Text, string? Remark) Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return FromUtf8(span[3..]);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode.GetString(span[2..]), null);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode.GetString(span[2..]), null);
        if (Utf16WithoutMark(span) is { } utf16)
            return (utf16.GetString(span), "is UTF-16 without a byte order mark");
        if (IsBinary(span))
            return (null, "is a binary file; convert it to .txt, .md or .html first");
        return FromUtf8(span);
    }

    private static (string Text, string? Remark) FromUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            // Mostly UTF-8 with a few broken bytes keeps its other letters; a text without any valid sequence is Windows-1252.
            if (CountsAsUtf8(bytes))
                return (Encoding.UTF8.GetString(bytes), BrokenBytes);
            return (Windows1252.GetString(bytes), "is no UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong");
        }
    }

    private static bool CountsAsUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0;
        int broken = 0;
        for (int i = 0; i < bytes.Length;)
        {
            bool isRune = Rune.DecodeFromUtf8(bytes[i..], out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            if (!isRune)
                broken++;
            else if (!rune.IsAscii)
                valid++;
            i += Math.Max(length, 1);
        }

        return valid > broken;
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int length = Math.Min(bytes.Length, 4096) & ~1;
        if (length < 4)
            return null;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2)
        {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }

        int most = length / 2 * 6 / 10;
        if (oddZeros > most && evenZeros == 0)
            return Encoding.Unicode;
        return evenZeros > most && oddZeros == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 64 * 1024)];
        int controls = 0;
        foreach (byte value in head)
        {
            if (value == 0)
                return true;
            controls += value < 32 && value is not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return controls > head.Length / 100 + 1;
    }
}
