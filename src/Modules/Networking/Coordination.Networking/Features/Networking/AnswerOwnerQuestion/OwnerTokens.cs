using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Networking.Features.Networking.AnswerOwnerQuestion;

/// <summary>The token of the link in the yearly letter: the question's id. The question's row says until when it is open.</summary>
internal sealed class OwnerTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Networking.OwnerQuestion.v1");

    public string Protect(OwnerQuestion question) => _ids.Protect(question.Id.Value);

    public OwnerQuestionId? Read(string? token) => _ids.Read(token) is { } id ? new OwnerQuestionId(id) : null;
}
