using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction;

/// <summary>When a sentence says that something happened: a date in it, or a weekday or a day and month before the day of publication. Thread-safe.</summary>
internal static partial class EventDates
{
    /// <summary>All dates in a sentence with where they stand in it.</summary>
    public static IReadOnlyList<(PartialDate Date, Span Span)> In(string sentence, PartialDate? published) =>
        [.. DateText.FindAll(sentence, yearAlone: true).Concat(Relative(sentence, published))];

    /// <summary>The date nearest to <paramref name="trigger"/>, given in offsets into the sentence; the day of publication where the sentence has none.</summary>
    public static PartialDate? Nearest(IReadOnlyList<(PartialDate Date, Span Span)> dates, int trigger, PartialDate? published) =>
        dates.Count == 0 ? published : dates.MinBy(date => Math.Abs(date.Span.Start - trigger)).Date;

    private static IEnumerable<(PartialDate Date, Span Span)> Relative(string words, PartialDate? published)
    {
        if (published is not { Day: > 0 } day)
            yield break;
        foreach (Match match in Weekday().Matches(words))
        {
            int weekday = Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.DayNames, match.Value);
            int back = ((int)day.First.DayOfWeek - weekday + 7) % 7;
            yield return (PartialDate.Of(day.First.AddDays(-back)), new Span(match.Index, match.Index + match.Length));
        }

        foreach (Match match in DayAndMonth().Matches(words))
        {
            if (DateText.Find($"{match.Value} {day.Year}", yearAlone: false) is not { Date.Day: > 0 } found)
                continue;
            PartialDate date = found.Date > day && PartialDate.TryMake(day.Year - 1, found.Date.Month, found.Date.Day, out PartialDate before) ? before : found.Date;
            yield return (date, new Span(match.Index, match.Index + match.Length));
        }
    }

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)|(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b(?!,? \d{4})", RegexOptions.ExplicitCapture)]
    private static partial Regex DayAndMonth();
}
