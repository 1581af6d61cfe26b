using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditNetwork;

/// <summary>What the form of a network holds.</summary>
internal sealed class NetworkInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice starts one network.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Networks.Name"), Required(ErrorMessage = "Networks.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Networks.Kind"), Required(ErrorMessage = "Networks.KindMissing")]
    public NetworkKind? Kind { get; set; }

    [Display(Name = "Networks.Relation"), Required(ErrorMessage = "Networks.RelationMissing")]
    public NetworkRelation? Relation { get; set; }

    [Display(Name = "Networks.Task", Description = "Networks.TaskHint"), StringLength(4000)]
    public string? Task { get; set; }

    [Display(Name = "Networks.StartedOn"), Required(ErrorMessage = "Networks.StartedOnMissing")]
    public DateOnly? StartedOn { get; set; }

    [Display(Name = "Networks.Level", Description = "Networks.LevelHint")]
    public ParticipationLevel? Level { get; set; }

    [Display(Name = "Networks.Step", Description = "Networks.StepHint")]
    public ProcessStep? Step { get; set; }

    [Display(Name = "Networks.Committee")]
    public string? Committee { get; set; }

    [Display(Name = "Networks.Reference", Description = "Networks.ReferenceHint"), StringLength(200)]
    public string? Reference { get; set; }

    public static NetworkInput Of(Network network) => new()
    {
        Version = network.Version,
        NewId = network.Id.Value,
        Name = network.Name,
        Kind = network.Kind,
        Relation = network.Relation,
        Task = network.Task,
        StartedOn = network.StartedOn,
        Level = network.Level,
        Step = network.Step,
        Committee = network.CommitteeCode,
        Reference = network.Reference,
    };

    public NetworkTerms ToTerms() => new(Name!, Kind!.Value, Relation!.Value, StartedOn!.Value)
    {
        Task = Task,
        Level = Level,
        Step = Step,
        CommitteeCode = Committee,
        Reference = Reference,
    };

    /// <summary>A value of the form as it reads; null for one that reads as it is.</summary>
    public static string? WordOf(object value, IStringLocalizer texts) => value switch
    {
        NetworkKind kind => texts[$"NetworkKind.{kind}"].Value,
        NetworkRelation relation => texts[$"NetworkRelation.{relation}"].Value,
        ParticipationLevel level => texts[$"ParticipationLevel.{level}"].Value,
        ProcessStep step => texts[$"ProcessStep.{step}"].Value,
        _ => null,
    };
}
