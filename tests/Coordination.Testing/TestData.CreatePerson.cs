using Coordination.Host.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Testing;

public sealed partial class TestData
{
    /// <summary>A password that the product accepts.</summary>
    public const string GoodPassword = "blå ugglor dansar fint";

    /// <summary>A person with an account; without settings a reader who can sign in.</summary>
    public async Task<TestPerson> CreatePersonAsync(Action<PersonBuilder>? with = null)
    {
        var builder = new PersonBuilder($"person{Next()}-{Guid.CreateVersion7():N}@example.se");
        with?.Invoke(builder);
        return await App.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var user = builder.Build(App.Clock.GetUtcNow());
            Require(builder.Password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, builder.Password));
            Require(await users.AddToRolesAsync(user, builder.Roles));
            return new TestPerson(user.Id, user.Email!, user.DisplayName, builder.Password);
        });
    }

    /// <summary>The accounts of this name are gone from the database.</summary>
    public Task DeletePeopleAsync(string name) => App.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<User>>();
        foreach (var user in users.Users.Where(u => u.DisplayName == name).ToList())
        {
            Require(await users.DeleteAsync(user));
        }
    });

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => $"{e.Code} {e.Description}")));
        }
    }
}

/// <summary>What a test knows of somebody.</summary>
public sealed record TestPerson(Guid Id, string Email, string Name, string? Password);

/// <summary>Settings of a test's person.</summary>
public sealed class PersonBuilder(string email)
{
    private string _email = email;
    private string _name = "Kim Test";
    private bool _disabled;
    private IReadOnlyList<string> _committees = [];

    internal string? Password { get; private set; } = TestData.GoodPassword;

    internal IReadOnlyList<string> Roles { get; private set; } = ["reader"];

    public PersonBuilder WithEmail(string email) => With(() => _email = email);

    public PersonBuilder WithName(string name) => With(() => _name = name);

    public PersonBuilder WithRoles(params IReadOnlyList<string> roles) => With(() => Roles = roles);

    public PersonBuilder WithCommittees(params IReadOnlyList<string> committees) => With(() => _committees = committees);

    public PersonBuilder WithoutPassword() => With(() => Password = null);

    public PersonBuilder WithDisabledAccount() => With(() => _disabled = true);

    internal User Build(DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = _email,
        Email = _email,
        EmailConfirmed = true,
        DisplayName = _name,
        IsDisabled = _disabled,
        CreatedAt = now,
        Committees = [.. _committees],
    };

    private PersonBuilder With(Action change)
    {
        change();
        return this;
    }
}
