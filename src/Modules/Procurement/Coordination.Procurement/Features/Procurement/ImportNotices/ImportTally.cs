using Coordination.Procurement.Formats;

namespace Coordination.Procurement.Features.Procurement.ImportNotices;

/// <summary>What an import did: counts, and what is to be told, up to a bound.</summary>
internal sealed class ImportTally
{
    public const int MostTold = KeptRemarks.MostKept;

    private readonly List<ImportRemark> _rejections = [];
    private readonly List<ImportRemark> _remarks = [];

    public int Read { get; private set; }

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Of the unchanged: came after a later one, and only filled what was unknown.</summary>
    public int Late { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Kept, although something in them could not be understood.</summary>
    public int Doubtful { get; private set; }

    /// <summary>All that there is to tell, also what lies beyond the bound.</summary>
    public int Problems { get; private set; }

    public IReadOnlyList<ImportRemark> Rejections => _rejections;

    public IReadOnlyList<ImportRemark> Remarks => _remarks;

    public void Count(NoticeFate fate, int rows)
    {
        Read += rows;
        switch (fate)
        {
            case NoticeFate.New: New += rows; break;
            case NoticeFate.Changed: Changed += rows; break;
            case NoticeFate.Late:
                Late += rows;
                Unchanged += rows;
                break;
            default: Unchanged += rows; break;
        }
    }

    public void Reject(NoticeReading reading, int rows, params IReadOnlyList<NoticeProblem> problems)
    {
        Read += rows;
        Rejected += rows;
        Tell(_rejections, reading, problems, isRejected: true);
    }

    /// <summary>Notes what was doubtful in something that is kept.</summary>
    public void Doubt(NoticeReading reading)
    {
        if (reading.Problems.Count > 0)
        {
            Doubtful++;
            Tell(_remarks, reading, reading.Problems, isRejected: false);
        }
    }

    private void Tell(List<ImportRemark> list, NoticeReading reading, IReadOnlyList<NoticeProblem> problems, bool isRejected)
    {
        Problems += problems.Count;
        foreach (var problem in problems.Take(MostTold - list.Count))
        {
            list.Add(new(reading.File, problem.Path, problem.Code, problem.Found) { Line = problem.Line, IsRejected = isRejected });
        }
    }
}

/// <summary>What became of a notice.</summary>
internal enum NoticeFate
{
    New,
    Changed,
    Late,
    Unchanged,
}

/// <summary>Something to be told of a file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Path">Where in it.</param>
/// <param name="Code">The text is <c>Notices.Problem.{Code}</c>.</param>
/// <param name="Found">What stands there.</param>
internal sealed record ImportRemark(string File, string Path, string Code, string? Found)
{
    /// <summary>The line of the file, where it has lines.</summary>
    public int? Line { get; init; }

    /// <summary>Whether what it is about was left out; else it was kept as far as it was understood. Null for files read before that was noted.</summary>
    public bool? IsRejected { get; init; }
}
