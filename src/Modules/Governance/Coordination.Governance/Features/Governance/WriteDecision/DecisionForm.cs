using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Coordination.Governance.Domain.Decisions;
using Coordination.Platform.Results;

namespace Coordination.Governance.Features.Governance.WriteDecision;

/// <summary>What the form of a proposed decision holds.</summary>
internal sealed class DecisionForm : DecisionWords
{
    public static DecisionForm Of(AgendaItem item)
    {
        var form = new DecisionForm();
        form.Fill(item);
        return form;
    }
}

/// <summary>A decision's words in a form. Points and proposals are written one on each line, as in the minutes.</summary>
internal abstract partial class DecisionWords
{
    public long Version { get; set; }

    [Display(Name = "Decisions.Points", Description = "Decisions.PointsHint"), StringLength(8000)]
    public string? Points { get; set; }

    [Display(Name = "Decisions.Proposals", Description = "Decisions.ProposalsHint"), StringLength(8000)]
    public string? Proposals { get; set; }

    [Display(Name = "Decisions.Put", Description = "Decisions.PutHint"), StringLength(8000)]
    public string? Put { get; set; }

    [Display(Name = "Decisions.VoteYes"), Range(0, 999, ErrorMessage = "Decisions.VoteRange")]
    public int? VoteYes { get; set; }

    [Display(Name = "Decisions.VoteNo"), Range(0, 999, ErrorMessage = "Decisions.VoteRange")]
    public int? VoteNo { get; set; }

    [Display(Name = "Decisions.VoteAbstained"), Range(0, 999, ErrorMessage = "Decisions.VoteRange")]
    public int? VoteAbstained { get; set; }

    [Display(Name = "Decisions.VoteQuestion", Description = "Decisions.VoteQuestionHint"), StringLength(1000)]
    public string? VoteQuestion { get; set; }

    public void Fill(AgendaItem item)
    {
        Version = item.Version;
        Points = Lines(item.Points);
        Proposals = Lines(item.Course.Proposals);
        Put = item.Course.Put;
        (VoteYes, VoteNo, VoteAbstained, VoteQuestion) = (item.Course.Vote?.Yes, item.Course.Vote?.No, item.Course.Vote?.Abstained, item.Course.Vote?.Question);
    }

    /// <summary>The words as the minutes keep them. A vote has both yes and no.</summary>
    public Result<DecisionText> ToText()
    {
        var voted = VoteYes is not null || VoteNo is not null || VoteAbstained is not null || !string.IsNullOrWhiteSpace(VoteQuestion);
        if (voted && (VoteYes is null || VoteNo is null))
        {
            return new Error("GOV-1236", "Decisions.VoteIncomplete", VoteYes is null ? "VoteYes" : "VoteNo", ErrorKind.Invalid);
        }

        return new DecisionText(
            [.. Split(Points).Select(p => Numbering().Replace(p, string.Empty))],
            new CourseOfDecision
            {
                Proposals = [.. Split(Proposals).Select(DecisionProposal.Parse).OfType<DecisionProposal>()],
                Put = string.IsNullOrWhiteSpace(Put) ? null : Put.ReplaceLineEndings("\n").Trim(),
                Vote = voted ? new DecisionVote(VoteYes!.Value, VoteNo!.Value, VoteAbstained ?? 0, string.IsNullOrWhiteSpace(VoteQuestion) ? null : VoteQuestion.Trim()) : null,
            });
    }

    public static string? Lines<T>(IEnumerable<T> items) => string.Join('\n', items) is { Length: > 0 } lines ? lines : null;

    public static string[] Split(string? text) => (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A number or a bullet before the words is the list's, not the decision's.</summary>
    [GeneratedRegex(@"^(\d{1,2}[.)]|[-•*])\s+")]
    private static partial Regex Numbering();
}
