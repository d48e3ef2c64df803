using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Cli;

/// <summary>Reads <c>name=value</c> as a question takes it.</summary>
internal static class QuestionValues
{
    /// <summary>A value for each parameter: texts, int, or <see cref="DateOnly"/>.</summary>
    /// <exception cref="UserException">One is missing, unknown or of the wrong kind; all such problems are told at once.</exception>
    public static Dictionary<string, object> Read(Question question, IReadOnlyList<string> typed)
    {
        Dictionary<string, object> values = [];
        List<string> problems = [];
        foreach (string pair in typed)
        {
            string[] parts = pair.Split('=', 2);
            Parameter? parameter = question.Parameters.FirstOrDefault(parameter => parameter.Name == parts[0]);
            if (parts.Length < 2 || parts[1].Trim().Length == 0)
                problems.Add($"--param '{pair}' has no value. Write {parts[0]}=VALUE.");
            else if (parameter is null)
                problems.Add($"The question {question.Name} has no parameter '{parts[0]}'. It has {string.Join(", ", question.Parameters.Select(known => known.Name))}.");
            else if (ValueOf(parameter, parts[1].Trim()) is { } value)
                values[parameter.Name] = value;
            else
                problems.Add($"{pair} is not what {question.Name} takes. {Wanted(parameter)}");
        }

        foreach (Parameter parameter in question.Parameters.Where(parameter => !values.ContainsKey(parameter.Name)))
        {
            if (parameter.Usual is { } usual)
                values[parameter.Name] = usual;
            else if (!typed.Any(pair => pair.StartsWith($"{parameter.Name}=", StringComparison.Ordinal)))
                problems.Add($"The question {question.Name} needs --param {parameter.Name}={(parameter.Kind == ParameterKind.Date ? "DATE" : parameter.Kind == ParameterKind.Text ? "WORDS" : "NAME")}.");
        }

        return problems.Count == 0 ? values : throw new UserException(string.Join('\n', problems));
    }

    private static object? ValueOf(Parameter parameter, string text) => parameter.Kind switch
    {
        ParameterKind.Number => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= parameter.Most ? number : null,
        ParameterKind.Date => PartialDate.TryParse(text, out PartialDate date) ? parameter.Name == "since" ? date.First : date.Last : null,
        _ => text.Any(char.IsLetterOrDigit) ? text : null,
    };

    private static string Wanted(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number => $"Write a whole number from 1 to {parameter.Most}.",
        ParameterKind.Date => "Write a date: 2014, 2014-06 or 2014-06-16.",
        _ => "Write at least one letter or digit.",
    };
}
