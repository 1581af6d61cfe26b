using System.Globalization;
using System.Text;
using System.Xml;

namespace Coordination.Platform.Documents;

/// <summary>
/// Writes the sheet's rows through a small buffer, so that they reach the receiver while the rest is still being read.
/// Written with <see cref="XmlWriter"/>: an element tree of a long list would fill the memory.
/// </summary>
internal sealed class XlsxSheetWriter : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int BufferSize = 64 * 1024;

    /// <summary>The most a cell can hold.</summary>
    private const int LongestText = 32_767;

    /// <summary>The most rows a sheet can hold, its heading included.</summary>
    private const int MostRows = 1_048_576;

    private readonly MemoryStream _buffer = new(BufferSize * 2);
    private readonly Stream _target;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly XmlWriter _xml;
    private readonly string[] _letters;

    public XlsxSheetWriter(Stream target, IReadOnlyList<TableColumn> columns)
    {
        _target = target;
        _columns = columns;
        _letters = [.. Enumerable.Range(0, columns.Count).Select(XlsxNames.Letters)];
        _xml = XmlWriter.Create(_buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
    }

    /// <summary>Rows written below the heading.</summary>
    public int Rows { get; private set; }

    public void Begin()
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Namespace);
        _xml.WriteAttributeString("xmlns", "r", null, Related);
        _xml.WriteRaw("""<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>""");
        _xml.WriteStartElement("cols", Namespace);
        for (var i = 0; i < _columns.Count; i++)
        {
            _xml.WriteStartElement("col", Namespace);
            Attribute("min", i + 1);
            Attribute("max", i + 1);
            Attribute("width", Math.Clamp(_columns[i].WidthInCharacters, 6, 100));
            Attribute("customWidth", 1);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Namespace);
        var names = XlsxNames.Columns(_columns);
        WriteRow(1, names.Select(name => (CellValue)name).ToArray(), _ => XlsxStyles.Heading);
    }

    public void Write(IReadOnlyList<CellValue> row)
    {
        if (Rows + 2 > MostRows)
        {
            throw new InvalidOperationException($"A sheet holds at most {MostRows - 1} rows below its heading.");
        }

        WriteRow(++Rows + 1, row, i => XlsxStyles.Of(_columns[i].Kind));
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteRaw("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;L&amp;A</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>""");
        _xml.WriteStartElement("tableParts", Namespace);
        Attribute("count", 1);
        _xml.WriteStartElement("tablePart", Namespace);
        _xml.WriteAttributeString("r", "id", Related, "rId1");
        _xml.WriteEndDocument();
    }

    public Task FlushWhenFullAsync(CancellationToken cancellationToken) => _buffer.Length < BufferSize ? Task.CompletedTask : FlushAsync(cancellationToken);

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        _xml.Flush();
        await _target.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), cancellationToken);
        _buffer.SetLength(0);
    }

    public void Dispose()
    {
        _xml.Dispose();
        _buffer.Dispose();
    }

    private void WriteRow(int number, IReadOnlyList<CellValue> cells, Func<int, uint> style)
    {
        _xml.WriteStartElement("row", Namespace);
        Attribute("r", number);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Kind != CellKind.Empty)
            {
                WriteCell(cells[i], string.Create(CultureInfo.InvariantCulture, $"{_letters[i]}{number}"), style(i));
            }
        }

        _xml.WriteEndElement();
    }

    private void WriteCell(CellValue cell, string reference, uint style)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("r", reference);
        Attribute("s", (int)style);
        if (cell.Kind == CellKind.Text)
        {
            var text = XmlText.Clean(cell.Text);
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", Namespace);
            _xml.WriteStartElement("t", Namespace);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText - 1), "…") : text);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        else
        {
            var number = cell.Kind == CellKind.Number ? (double)cell.Number : cell.Moment.ToOADate();
            _xml.WriteElementString("v", Namespace, number.ToString("R", CultureInfo.InvariantCulture));
        }

        _xml.WriteEndElement();
    }

    private void Attribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
