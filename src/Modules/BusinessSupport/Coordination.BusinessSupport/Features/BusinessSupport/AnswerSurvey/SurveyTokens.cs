using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AnswerSurvey;

/// <summary>The token of the link in the letter that asks how it went: the follow-up's id. The follow-up says until when it is open.</summary>
internal sealed class SurveyTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.BusinessSupport.Afterward.v1");

    public string Protect(Afterward afterward) => _ids.Protect(afterward.Id);

    public Guid? Read(string? token) => _ids.Read(token);
}
