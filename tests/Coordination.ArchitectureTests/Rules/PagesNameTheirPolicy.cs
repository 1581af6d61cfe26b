using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>Wall 7: every page names the policy that opens it, or says that it is public, itself or in its model.</summary>
internal sealed class PagesNameTheirPolicy : Rule
{
    private const string CompiledItem = "Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemAttribute";
    private const string PageModel = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private const string Page = "mvc.1.0.razor-page";

    public override IEnumerable<Violation> Check(Codebase code)
    {
        foreach (var project in code.Rooms)
        {
            var pages = project.Code.CustomAttributes
                .Where(a => a.AttributeType.FullName == CompiledItem && (string)a.ConstructorArguments[1].Value == Page)
                .Select(a => (Path: (string)a.ConstructorArguments[2].Value, Type: ((TypeReference)a.ConstructorArguments[0].Value).Resolve()))
                .ToList();
            var models = pages.Select(p => Model(p.Type)).OfType<TypeDefinition>().ToHashSet();
            foreach (var (path, type) in pages.Where(p => !Speaks(p.Type) && Model(p.Type) is not { } model || !Speaks(p.Type) && !Speaks(Model(p.Type)!)))
            {
                yield return new Violation(Model(type)?.FullName ?? path, $"the page {path} neither names its policy nor says that it is public.");
            }

            foreach (var model in project.WrittenTypes.Where(t => t.IsConcreteClass() && t.InheritsFrom(PageModel) && !models.Contains(t) && !Speaks(t)))
            {
                yield return new Violation(model.FullName, "the page model neither names its policy nor says that it is public.");
            }
        }
    }

    private static TypeDefinition? Model(TypeDefinition page) =>
        page.Properties.FirstOrDefault(p => p.Name == "Model")?.PropertyType.Resolve() is { } model && model.InheritsFrom(PageModel) ? model : null;

    private static bool Speaks(TypeDefinition type) =>
        type.InheritedAttribute("Microsoft.AspNetCore.Authorization.AllowAnonymousAttribute") is not null
        || (type.InheritedAttribute("Microsoft.AspNetCore.Authorization.AuthorizeAttribute") is { } authorize && Policy(authorize) is { Length: > 0 });

    private static string? Policy(CustomAttribute authorize) =>
        authorize.ConstructorArguments.Select(a => a.Value).Concat(authorize.Properties.Where(p => p.Name == "Policy").Select(p => p.Argument.Value)).OfType<string>().FirstOrDefault();
}
