using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.ImportActionPlan.Applying;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Features.Governance.ImportActionPlan;

/// <summary>The form of the preview: the plan's head, an answer for each doubt, a meaning for each unknown name.</summary>
internal sealed class ImportActionPlanForm
{
    /// <summary>Value of "another answer" among the choices, and of "register it" and "keep the words" among the bodies.</summary>
    public const string Other = "other";
    public const string Create = "create";
    public const string Words = "text";

    public long Version { get; set; }

    [Display(Name = "Import.Plan"), Required(ErrorMessage = "Import.TitleMissingShort"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Import.RegistrationNumber"), StringLength(60)]
    public string? RegistrationNumber { get; set; }

    [Display(Name = "Import.ValidFrom"), Range(1990, 2100)]
    public int? ValidFrom { get; set; }

    [Display(Name = "Import.ValidTo"), Range(1990, 2100)]
    public int? ValidTo { get; set; }

    public List<DoubtAnswer> Answers { get; set; } = [];

    public List<BodyAnswer> Bodies { get; set; } = [];

    /// <summary>As kept, or as suggested for who comes the first time.</summary>
    public static ImportActionPlanForm Of(PlanImport import, ReadPlan read, ImportChoices? kept, IReadOnlyList<int> doubts, IReadOnlyList<BodyMatch> unknown) => new()
    {
        Version = import.Version,
        Title = kept?.Title ?? import.Title,
        RegistrationNumber = kept is null ? read.RegistrationNumber : kept.RegistrationNumber,
        ValidFrom = kept is null ? read.ValidFrom : kept.ValidFrom,
        ValidTo = kept is null ? read.ValidTo : kept.ValidTo,
        Answers = [.. doubts.Select(d => DoubtAnswer.Of(d, read.Doubts[d], kept?.Answers.GetValueOrDefault(d)))],
        Bodies = [.. unknown.Select(b => BodyAnswer.Of(b.Name, kept?.Bodies.GetValueOrDefault(b.Name) ?? b.Suggestion))],
    };

    /// <summary>What stands in the form, over what was kept from other pages of questions.</summary>
    public ImportChoices ToChoices(ReadPlan read, ImportChoices? kept) => new()
    {
        Title = Title?.Trim() ?? string.Empty,
        RegistrationNumber = string.IsNullOrWhiteSpace(RegistrationNumber) ? null : RegistrationNumber.Trim(),
        ValidFrom = ValidFrom,
        ValidTo = ValidTo,
        Answers = Over(kept?.Answers, Answers.Where(a => a.Doubt >= 0 && a.Doubt < read.Doubts.Count).Select(a => KeyValuePair.Create(a.Doubt, a.Reading(read.Doubts[a.Doubt])))),
        Bodies = Over(kept?.Bodies, Bodies.Where(b => b.Name is not null).Select(b => KeyValuePair.Create(b.Name!, b.ToChoice()))),
    };

    private static Dictionary<TKey, TValue> Over<TKey, TValue>(IReadOnlyDictionary<TKey, TValue>? kept, IEnumerable<KeyValuePair<TKey, TValue>> posted)
        where TKey : notnull
    {
        var all = kept is null ? [] : new Dictionary<TKey, TValue>(kept);
        foreach (var (key, value) in posted)
        {
            all[key] = value;
        }

        return all;
    }
}

/// <summary>An answer to one doubt.</summary>
internal sealed class DoubtAnswer
{
    /// <summary>Index of the doubt in the reading.</summary>
    public int Doubt { get; set; }

    /// <summary>Index of the choice, or "other".</summary>
    public string? Choice { get; set; }

    [StringLength(4000)]
    public string? Other { get; set; }

    public static DoubtAnswer Of(int index, ReadDoubt doubt, string? kept)
    {
        var choice = kept is null ? 0 : doubt.Choices.ToList().FindIndex(c => c.Value == kept);
        return choice >= 0 && doubt.Choices.Count > 0
            ? new DoubtAnswer { Doubt = index, Choice = $"{choice}" }
            : new DoubtAnswer { Doubt = index, Choice = doubt.Choices.Count == 0 && kept is null ? null : ImportActionPlanForm.Other, Other = kept };
    }

    public string Reading(ReadDoubt doubt) =>
        int.TryParse(Choice, out var index) && index >= 0 && index < doubt.Choices.Count ? doubt.Choices[index].Value
        : Choice == ImportActionPlanForm.Other || doubt.Choices.Count == 0 ? Other?.Trim() ?? string.Empty
        : doubt.Suggestion;
}

/// <summary>What an unknown name means.</summary>
internal sealed class BodyAnswer
{
    public string? Name { get; set; }

    /// <summary>"create", "text" or the id of a committee.</summary>
    public string? Use { get; set; }

    [Display(Name = "Import.BodyCode"), StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "Import.BodyName"), StringLength(200)]
    public string? NewName { get; set; }

    public static BodyAnswer Of(string name, BodyChoice choice) => new()
    {
        Name = name,
        Use = choice.Use switch
        {
            BodyUse.Create => ImportActionPlanForm.Create,
            BodyUse.Text => ImportActionPlanForm.Words,
            _ => choice.Committee?.ToString(),
        },
        Code = choice.Code,
        NewName = choice.Name,
    };

    public BodyChoice ToChoice() => Use switch
    {
        ImportActionPlanForm.Create => new BodyChoice(BodyUse.Create, Code: Code, Name: NewName),
        ImportActionPlanForm.Words => new BodyChoice(BodyUse.Text, Code: Code, Name: NewName),
        _ => new BodyChoice(BodyUse.Existing, Guid.TryParse(Use, out var id) ? id : null),
    };
}
