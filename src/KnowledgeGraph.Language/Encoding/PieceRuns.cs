using System.Runtime.InteropServices;

namespace KnowledgeGraph.Language;

/// <summary>The pieces of a document's words, one after the other, and where each word and each sentence begins.</summary>
public sealed class PieceRuns
{
    private readonly List<int> _pieces = [];
    private readonly List<int> _words = [0];
    private readonly List<int> _shapes = [];
    private readonly List<int> _sentences;

    internal PieceRuns(int sentences) => _sentences = new List<int>(sentences + 1) { 0 };

    /// <summary>Number of sentences.</summary>
    public int Sentences => _sentences.Count - 1;

    /// <summary>Number, in the document, of a sentence's first word; for the number of sentences, the number of words.</summary>
    public int FirstWord(int sentence) => _sentences[sentence];

    /// <summary>Number of pieces of the sentences from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public int PiecesOf(int first, int end) => PiecesBetween(_sentences[first], _sentences[end]);

    /// <summary>The <see cref="WordShape"/> of a word.</summary>
    public int Shape(int word) => _shapes[word];

    /// <summary>The pieces of the words from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public ReadOnlySpan<int> Pieces(int first, int end) => CollectionsMarshal.AsSpan(_pieces)[_words[first].._words[end]];

    internal int FirstPiece(int word) => _words[word];

    internal int PiecesBetween(int first, int end) => _words[end] - _words[first];

    // A word without pieces (a mark that is no letter of any kind) counts as unknown; a very long one is not read to its end.
    internal void Add(WordPiece wordPiece, ReadOnlySpan<char> word)
    {
        int start = _pieces.Count;
        wordPiece.Cut(word, _pieces);
        if (_pieces.Count == start)
            _pieces.Add(WordPiece.Unknown);
        if (_pieces.Count - start > WordVectors.MostPiecesOfWord)
            _pieces.RemoveRange(start + WordVectors.MostPiecesOfWord, _pieces.Count - start - WordVectors.MostPiecesOfWord);
        _words.Add(_pieces.Count);
        _shapes.Add(WordShape.Of(word));
    }

    internal void EndSentence() => _sentences.Add(_shapes.Count);
}
