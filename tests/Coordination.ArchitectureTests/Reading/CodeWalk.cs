using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Coordination.ArchitectureTests.Reading;

/// <summary>
/// Reads every mention of a type or member out of a compiled assembly: declarations, attributes, generic arguments, bodies and catch
/// clauses, in closures, iterators and async state machines alike. Constants and nameof leave no trace in compiled code; the type of a local is
/// seen where something is stored in it.
/// </summary>
internal static class CodeWalk
{
    private const int HiddenLine = 0xfeefee;

    public static IEnumerable<Use> Read(CompiledProject project)
    {
        foreach (var type in project.AllTypes)
        {
            var place = new Place(null, 0, Written(type).FullName);
            // What the compiler declares for itself, such as the fields of a closure, only echoes what a person wrote.
            foreach (var use in IsMade(type) ? [] : Declaration(type).SelectMany(t => Expand(type, t, null, place)))
            {
                yield return use;
            }

            foreach (var method in type.Methods)
            {
                foreach (var use in Signature(method).SelectMany(t => Expand(type, t, null, Start(method) ?? place)).Concat(Body(type, method)))
                {
                    yield return use;
                }
            }
        }
    }

    /// <summary>Where each instruction of a method is written.</summary>
    public static Place PlaceOf(MethodDefinition method, Instruction instruction)
    {
        var point = method.DebugInformation.SequencePoints.LastOrDefault(p => p.StartLine != HiddenLine && p.Offset <= instruction.Offset);
        return point is null ? Start(method) ?? new Place(null, 0, Written(method.DeclaringType).FullName) : At(point, method.DeclaringType);
    }

    /// <summary>The type a person wrote, out of a closure or state machine.</summary>
    public static TypeDefinition Written(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer && IsMade(type))
        {
            type = outer;
        }

        return type;
    }

    private static IEnumerable<TypeReference> Declaration(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. type.Fields.Select(f => f.FieldType),
        .. Attributes(type),
        .. type.Fields.SelectMany(Attributes),
        .. type.Properties.SelectMany(Attributes),
        .. type.Events.SelectMany(Attributes),
    ];

    private static IEnumerable<TypeReference> Signature(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.Parameters.SelectMany(Attributes),
        .. method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. Attributes(method),
    ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider owner) => owner.CustomAttributes.SelectMany(a =>
        a.ConstructorArguments.Concat(a.Properties.Select(p => p.Argument)).Concat(a.Fields.Select(f => f.Argument))
            .SelectMany(Named).Prepend(a.AttributeType));

    private static IEnumerable<TypeReference> Named(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [type],
        CustomAttributeArgument[] many => many.SelectMany(Named),
        CustomAttributeArgument one => Named(one),
        _ => [],
    };

    private static IEnumerable<Use> Body(TypeDefinition type, MethodDefinition method)
    {
        if (!method.HasBody)
        {
            yield break;
        }

        foreach (var handler in method.Body.ExceptionHandlers.Where(h => h.CatchType is not null))
        {
            foreach (var use in Expand(type, handler.CatchType, null, PlaceOf(method, handler.HandlerStart)))
            {
                yield return use;
            }
        }

        foreach (var instruction in method.Body.Instructions.Where(i => i.Operand is MemberReference))
        {
            var place = PlaceOf(method, instruction);
            foreach (var use in Operand((MemberReference)instruction.Operand).SelectMany(o => Expand(type, o.Type, o.Member, place)))
            {
                yield return use;
            }
        }
    }

    private static IEnumerable<(TypeReference Type, MemberReference? Member)> Operand(MemberReference operand) => operand switch
    {
        TypeReference type => [(type, null)],
        FieldReference field when IsMade(field.DeclaringType) => [],
        FieldReference field => [(field.DeclaringType, field), (field.FieldType, null)],
        MethodReference method =>
        [
            (method.DeclaringType, method),
            (method.ReturnType, null),
            .. method.Parameters.Select(p => (p.ParameterType, (MemberReference?)null)),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments.Select(a => (a, (MemberReference?)null)) : [],
        ],
        _ => [],
    };

    private static IEnumerable<Use> Expand(TypeDefinition owner, TypeReference? type, MemberReference? member, Place place)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                yield return new Use(Written(owner), generic.ElementType, member, place);
                foreach (var use in generic.GenericArguments.SelectMany(a => Expand(owner, a, null, place)))
                {
                    yield return use;
                }

                break;
            case TypeSpecification wrapped:
                foreach (var use in Expand(owner, wrapped.ElementType, member, place))
                {
                    yield return use;
                }

                break;
            default:
                yield return new Use(Written(owner), type, member, place);
                break;
        }
    }

    private static bool IsMade(TypeReference type) => type.Name.Contains('<', StringComparison.Ordinal);

    private static Place? Start(MethodDefinition method) =>
        (StateMachine(method) ?? method).DebugInformation.SequencePoints.FirstOrDefault(p => p.StartLine != HiddenLine) is { } point ? At(point, method.DeclaringType) : null;

    // The body that a person wrote as async or as an iterator has moved into MoveNext of a type named by an attribute.
    private static MethodDefinition? StateMachine(MethodDefinition method) => method.CustomAttributes
        .Where(a => a.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
        .Select(a => ((TypeReference)a.ConstructorArguments[0].Value).Resolve().Methods.Single(m => m.Name == "MoveNext"))
        .FirstOrDefault();

    private static Place At(SequencePoint point, TypeDefinition type) => new(RelativePath(point.Document.Url), point.StartLine, Written(type).FullName);

    private static string RelativePath(string path) =>
        Path.IsPathRooted(path) && path.StartsWith(Repository.Root, StringComparison.Ordinal) ? Path.GetRelativePath(Repository.Root, path).Replace('\\', '/') : path;
}
