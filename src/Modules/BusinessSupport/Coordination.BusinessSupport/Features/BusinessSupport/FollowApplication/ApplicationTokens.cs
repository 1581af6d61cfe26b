using Coordination.BusinessSupport.Domain.Funding;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.BusinessSupport.Features.BusinessSupport.FollowApplication;

/// <summary>The token of the link by which an applicant follows an application, takes it back and reports: the application's id.</summary>
internal sealed class ApplicationTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.BusinessSupport.FundingApplication.v1");

    public string Protect(FundingApplicationId application) => _ids.Protect(application.Value);

    public FundingApplicationId? Read(string? token) => _ids.Read(token) is { } id ? new FundingApplicationId(id) : null;
}
