using System.Globalization;

namespace KnowledgeGraph;

/// <summary>A date known to the day, the month or the year (Gregorian). Its text is ISO 8601: 2014-06-16, 2014-06 or 2014.</summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>Year, 1 to 9999; 0 in the default value, which is no date.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12; 0 where it is not known.</summary>
    public int Month { get; }

    /// <summary>Day of the month, 1 to 31; 0 where it is not known.</summary>
    public int Day { get; }

    /// <summary>The first day that the date may mean.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Last => Day > 0 ? First : Month > 0 ? First.AddMonths(1).AddDays(-1) : new DateOnly(Year, 12, 31);

    /// <summary>Makes a date.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12, or 0 where it is not known.</param>
    /// <param name="day">1 to the month's length, or 0 where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static PartialDate Of(int year, int month = 0, int day = 0) =>
        TryMake(year, month, day, out PartialDate date)
            ? date
            : throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is no date; give a year from 1 to 9999, a month or 0, a day or 0.");

    /// <summary>The day as a date.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads 2014-06-16, 2014-06 or 2014; false for anything else.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        string[] parts = (text ?? "").Split('-');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length != 2))
            return false;
        int[] numbers = new int[3];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || numbers[i] == 0)
                return false;
        }

        return TryMake(numbers[0], numbers[1], numbers[2], out date);
    }

    /// <summary>Makes a date of numbers that may be wrong; false where there is no such date.</summary>
    public static bool TryMake(int year, int month, int day, out PartialDate date)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 0 and <= 12
            && (day == 0 || (month > 0 && day > 0 && day <= DateTime.DaysInMonth(year, month)));
        date = exists ? new PartialDate(year, month, day) : default;
        return exists;
    }

    /// <summary>By first day, the less precise date first.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Order by first day.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Order by first day.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Order by first day.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Order by first day.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601 with the known precision.</summary>
    public override string ToString() =>
        Day > 0 ? $"{Year:D4}-{Month:D2}-{Day:D2}" : Month > 0 ? $"{Year:D4}-{Month:D2}" : Year > 0 ? $"{Year:D4}" : "";
}
