using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enquiries;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Examples;
using Coordination.Networking.Domain.Knowledge;
using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Persistence;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking;

/// <summary>Enterprises, organisations, networks, meetings and enquiries: the schema <c>networking</c>.</summary>
internal sealed class NetworkingDbContext(DbContextOptions<NetworkingDbContext> options, IDatabaseDialect dialect) : ModuleDbContext(options, dialect)
{
    public const string SchemaName = "networking";

    public override string Schema => SchemaName;

    public DbSet<Enterprise> Enterprises => Set<Enterprise>();

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<EnquiryDraft> EnquiryDrafts => Set<EnquiryDraft>();

    public DbSet<EnquiryRules> EnquiryRules => Set<EnquiryRules>();

    public DbSet<EnterpriseContact> Contacts => Set<EnterpriseContact>();

    public DbSet<OwnerQuestion> OwnerQuestions => Set<OwnerQuestion>();

    public DbSet<NotTheSame> NotTheSame => Set<NotTheSame>();

    public DbSet<Meeting> NetworkMeetings => Set<Meeting>();

    public DbSet<NetworkCalendar> NetworkCalendars => Set<NetworkCalendar>();

    public DbSet<NetworkMember> NetworkMembers => Set<NetworkMember>();

    public DbSet<Network> Networks => Set<Network>();

    public DbSet<ExampleLoad> ExampleLoads => Set<ExampleLoad>();

    public DbSet<ContactEntry> ContactLog => Set<ContactEntry>();

    public DbSet<CooperationNeed> CooperationNeeds => Set<CooperationNeed>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<DemocracyAssessment> DemocracyAssessments => Set<DemocracyAssessment>();

    public DbSet<HostPlaces> HostPlaces => Set<HostPlaces>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<GuideSection> GuideSections => Set<GuideSection>();

    public DbSet<Observation> Observations => Set<Observation>();

    public DbSet<Training> Trainings => Set<Training>();

    protected override void ApplyMappings(ModelBuilder modelBuilder)
    {
        base.ApplyMappings(modelBuilder);
        modelBuilder.ApplyConfiguration(new ContactMapping(Dialect));
    }
}
