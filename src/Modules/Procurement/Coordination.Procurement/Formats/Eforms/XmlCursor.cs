using System.Globalization;
using System.Text;
using System.Xml;

namespace Coordination.Procurement.Formats.Eforms;

/// <summary>
/// Walks a notice once, forwards, without keeping it. A method that reads an element asks for its children one by one; what it does not
/// look at is passed over. Elements are told apart by local name: within one parent the standard never uses the same in two namespaces.
/// </summary>
internal sealed class XmlCursor(XmlReader reader, NoticeFileLimits limits)
{
    private const string PrivacyElement = "FieldsPrivacy";

    private readonly string?[] _names = new string?[limits.MaxDepth + 2];
    private readonly int[] _numbers = new int[limits.MaxDepth + 2];
    private readonly List<NoticeProblem> _problems = [];
    private readonly List<NoticeWithheld> _withheld = [];

    public IReadOnlyList<NoticeProblem> Problems => _problems;

    public IReadOnlyList<NoticeWithheld> Withheld => _withheld;

    /// <summary>True when the file is nested deeper than allowed; reading has ended there.</summary>
    public bool IsTooDeep { get; private set; }

    public string Name => reader.LocalName;

    public string Namespace => reader.NamespaceURI;

    /// <summary>The list a code belongs to. Notices written by early versions name it by another attribute.</summary>
    public string? List => reader.GetAttribute("listName") ?? reader.GetAttribute("listID");

    public string? Unit => reader.GetAttribute("unitCode");

    public string? Scheme => reader.GetAttribute("schemeName");

    private int Line => reader is IXmlLineInfo info ? info.LineNumber : 0;

    public bool ToRoot()
    {
        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Begins the children of the element at hand.</summary>
    public Inside Open() => new(reader.Depth, reader.IsEmptyElement);

    /// <summary>Moves to the next child; what is left of the one before is passed over.</summary>
    public bool Next(Inside inside)
    {
        if (inside.IsEmpty)
        {
            return false;
        }

        while (Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName == PrivacyElement)
                {
                    ReadPrivacy();
                }
                else if (reader.Depth == inside.Depth + 1)
                {
                    return true;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == inside.Depth)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Moves to the next child of a name.</summary>
    public bool Next(Inside inside, string name)
    {
        while (Next(inside))
        {
            if (Name == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The element's own text without space around it; null when there is none.</summary>
    public string? Text()
    {
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var depth = reader.Depth;
        string? first = null;
        StringBuilder? more = null;
        while (Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && reader.Depth == depth + 1)
            {
                if (first is null)
                {
                    first = reader.Value;
                }
                else
                {
                    (more ??= new StringBuilder(first)).Append(reader.Value);
                }
            }
        }

        var text = (more?.ToString() ?? first)?.Trim();
        return text is "" ? null : text;
    }

    /// <summary>The element's own text on one line: names and titles are broken anywhere in real files.</summary>
    public string? Words() => Text() is { } text ? OneLine(text) : null;

    public string? Cpv()
    {
        var (path, line) = (Path(), Line);
        var text = Text();
        var code = CpvText.Normalise(text);
        if (code is null && text is not null)
        {
            Note(NoticeProblems.BadCpv, path, text, line);
        }

        return code;
    }

    public int? Number()
    {
        var (path, line) = (Path(), Line);
        var text = Text();
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number == -1 ? Withhold<int?>(path) : number;
        }

        if (text is not null)
        {
            Note(NoticeProblems.BadNumber, path, text, line);
        }

        return null;
    }

    /// <summary>An amount. −1 is how a withheld one is written.</summary>
    public NoticeMoney? Money()
    {
        var (path, line, currency) = (Path(), Line, reader.GetAttribute("currencyID"));
        var text = Text();
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount) && (amount == -1 || NoticeMoney.IsPossible(amount)))
        {
            return amount == -1 ? Withhold<NoticeMoney?>(path) : new(amount, currency);
        }

        if (text is not null)
        {
            Note(NoticeProblems.BadAmount, path, text, line);
        }

        return null;
    }

    /// <summary>A code; <c>unpublished</c> is how a withheld one is written.</summary>
    public string? Code()
    {
        var path = Path();
        var text = Text();
        return text is "unpublished" ? Withhold<string?>(path) : text;
    }

    public DateOnly? Date()
    {
        var (path, line) = (Path(), Line);
        var text = Text();
        var moment = NoticeMoment.Read(text);
        if (moment is null && text is not null)
        {
            Note(NoticeProblems.BadDate, path, text, line);
        }

        return moment?.Date;
    }

    /// <summary>The EndDate and EndTime of a period.</summary>
    public NoticeMoment? End()
    {
        var (path, line) = (Path(), Line);
        string? date = null, time = null;
        for (var inside = Open(); Next(inside);)
        {
            switch (Name)
            {
                case "EndDate": date = Text(); break;
                case "EndTime": time = Text(); break;
            }
        }

        var moment = NoticeMoment.Read(date, time);
        if (moment is null && date is not null)
        {
            Note(NoticeProblems.BadDate, path, $"{date} {time}".TrimEnd(), line);
        }

        return moment;
    }

    public void Note(string code, string path, string? found = null, int? line = null)
    {
        if (_problems.Count < limits.MaxProblems)
        {
            _problems.Add(NoticeProblem.At(code, path, found, line));
        }
    }

    /// <summary>Where the cursor stands: elements with their number among neighbours of the same name.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var depth = 0; depth <= reader.Depth && depth < _names.Length && _names[depth] is { } name; depth++)
        {
            path.Append('/').Append(name);
            if (_numbers[depth] > 1)
            {
                path.Append('[').Append(_numbers[depth]).Append(']');
            }
        }

        return path.ToString();
    }

    public static string OneLine(string text)
    {
        // Nearly every text is on one line already.
        var span = text.AsSpan();
        if (!span.ContainsAny("\r\n\t\u00A0") && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private T? Withhold<T>(string path)
    {
        if (_withheld.Count < limits.MaxProblems)
        {
            _withheld.Add(new("unpublished", path, null));
        }

        return default;
    }

    private void ReadPrivacy()
    {
        var path = Path();
        string? code = null;
        DateOnly? until = null;
        for (var inside = Open(); Next(inside);)
        {
            switch (Name)
            {
                case "FieldIdentifierCode": code = Text(); break;
                case "PublicationDate": until = Date(); break;
            }
        }

        if (code is not null && _withheld.Count < limits.MaxProblems)
        {
            _withheld.Add(new(code, path, until));
        }
    }

    private bool Read()
    {
        if (IsTooDeep || !reader.Read())
        {
            return false;
        }

        if (reader.NodeType == XmlNodeType.Element)
        {
            var depth = reader.Depth;
            if (depth > limits.MaxDepth)
            {
                IsTooDeep = true;
                return false;
            }

            _numbers[depth] = ReferenceEquals(_names[depth], reader.LocalName) ? _numbers[depth] + 1 : 1;
            _names[depth] = reader.LocalName;
            _names[depth + 1] = null;
        }

        return true;
    }

    /// <summary>An element whose children are being read.</summary>
    internal readonly record struct Inside(int Depth, bool IsEmpty);
}
