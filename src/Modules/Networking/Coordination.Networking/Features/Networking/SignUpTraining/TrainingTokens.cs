using Coordination.Networking.Domain.Knowledge;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.DataProtection;

namespace Coordination.Networking.Features.Networking.SignUpTraining;

/// <summary>The link to one person's own place at one training.</summary>
internal sealed class TrainingTokens(IDataProtectionProvider protection)
{
    private readonly SignedIds _ids = new(protection, "Coordination.Networking.TrainingPlace.v1");

    public string Protect(SignUpId id) => _ids.Protect(id.Value);

    public SignUpId? Read(string? token) => _ids.Read(token) is { } id ? new SignUpId(id) : null;
}
