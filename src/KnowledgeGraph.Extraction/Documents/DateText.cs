using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction;

/// <summary>Finds written dates: 2014-06-16, 16 June 2014, June 16, 2014, June 2014, 16.6.2014, 2014. Thread-safe.</summary>
internal static partial class DateText
{
    private const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    /// <summary>The first date in <paramref name="text"/> and where it stands; a year alone counts where <paramref name="yearAlone"/> is set.</summary>
    public static (PartialDate Date, Span Span)? Find(string text, bool yearAlone = true)
    {
        (PartialDate Date, Span Span)? first = null;
        foreach ((PartialDate date, Span span) in FindAll(text, yearAlone))
        {
            if (first is null || span.Start < first.Value.Span.Start)
                first = (date, span);
        }

        return first;
    }

    /// <summary>All dates in <paramref name="text"/>, by position; a date that lies in a longer one is not given.</summary>
    public static List<(PartialDate Date, Span Span)> FindAll(string text, bool yearAlone)
    {
        List<(PartialDate Date, Span Span)> dates = [];
        foreach (Regex form in new[] { Iso(), DayMonthYear(), MonthDayYear(), MonthYear(), Numeric(), Year() })
        {
            if (form == Year() && !yearAlone)
                continue;
            foreach (Match match in form.Matches(text))
            {
                Span span = new(match.Index, match.Index + match.Length);
                if (!dates.Exists(date => date.Span.Overlaps(span)) && TryRead(match, out PartialDate date))
                    dates.Add((date, span));
            }
        }

        dates.Sort((a, b) => a.Span.CompareTo(b.Span));
        return dates;
    }

    private static bool TryRead(Match match, out PartialDate date)
    {
        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        int month = MonthOf(match.Groups["month"].Value);
        _ = int.TryParse(match.Groups["day"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int day);
        if (match.Groups["first"].Success)
        {
            // 16/06/2014 can only be one thing; of 06/07/2014 the year alone is sure.
            int first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
            int second = int.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture);
            (month, day) = first > 12 ? (second, first) : second > 12 ? (first, second) : first == second ? (first, first) : (0, 0);
        }

        return PartialDate.TryMake(year, month, day, out date) && year is >= 1900 and <= 2100;
    }

    private static int MonthOf(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number;
        return word.Length < 3 ? 0 : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, name => name.Length == 3 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
    }

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)-(?<month>\d\d)(?:-(?<day>\d\d))?(?!\d|-\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?" + Month + @"\.?,? (?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b" + Month + @"\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"\b" + Month + @"\.?,? (?:of )?(?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"\b(?<first>\d{1,2})[./](?<second>\d{1,2})[./](?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
