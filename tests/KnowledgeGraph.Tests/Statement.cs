namespace KnowledgeGraph.Tests;

/// <summary>"A fights B." as evidence.</summary>
internal sealed record Statement(string Source, RelationType Type, string Target, Modality Modality = Modality.Asserted, string? Claimant = null, string? Date = "2014-06-16", double Confidence = 0.5, string More = "")
{
    public string Sentence => $"{Source} {Type.ToWord()} {Target}{(Claimant is null ? "" : $", {Claimant} said")}{More}.";

    public IEnumerable<Actor> Actors() => new[] { Source, Target, Claimant }.OfType<string>().Select(Given.Actor);

    public Evidence At(string document, int index, int start)
    {
        Mention MentionOf(string name) => new(Given.Actor(name).Key, SpanOf(name, start), name);
        return new Evidence
        {
            DocumentSource = document,
            Sentence = index,
            Source = MentionOf(Source),
            Target = new Mention(Given.Actor(Target).Key, new Span(start + Source.Length + Type.ToWord().Length + 2, start + Source.Length + Type.ToWord().Length + 2 + Target.Length), Target),
            Type = Type,
            Modality = Modality,
            Claimant = Claimant is null ? null : MentionOf(Claimant),
            Triggers = [new Span(start + Source.Length + 1, start + Source.Length + 1 + Type.ToWord().Length)],
            Date = Date is not null && PartialDate.TryParse(Date, out PartialDate date) ? date : null,
            QuoteSpan = new Span(start, start + Sentence.Length),
            Quote = Sentence,
            Confidence = Confidence,
        };
    }

    private Span SpanOf(string name, int start)
    {
        int at = Sentence.LastIndexOf(name, StringComparison.Ordinal);
        if (name == Source)
            at = 0;
        return new Span(start + at, start + at + name.Length);
    }
}
