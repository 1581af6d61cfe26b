using Coordination.Networking.Domain.Projects;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowProject;

/// <summary>A page about one project.</summary>
internal abstract class ProjectPage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Project>(db, authorization)
{
    public override string Address => Id is null ? "/projekt" : $"/projekt/{Id}";

    protected override async Task<Project?> FindAsync(Guid id, CancellationToken ct)
    {
        var project = new ProjectId(id);
        return await Db.Projects.AsSplitQuery().SingleOrDefaultAsync(p => p.Id == project, ct);
    }
}
