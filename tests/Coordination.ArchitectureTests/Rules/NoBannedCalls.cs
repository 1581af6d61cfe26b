using Coordination.ArchitectureTests.Reading;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Coordination.ArchitectureTests.Rules;

/// <summary>The clock is injected, keys are chronological, nobody blocks on a task and nothing is async void; also where the analyzer did not run.</summary>
internal sealed class NoBannedCalls : Rule
{
    private static readonly HashSet<string> Banned = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Threading.Thread.Sleep",
        "System.Threading.Tasks.Task.Wait", "System.Threading.Tasks.Task.WaitAll", "System.Threading.Tasks.Task.WaitAny",
        "System.Threading.Tasks.Task`1.get_Result", "System.Threading.Tasks.ValueTask`1.get_Result",
    };

    public override IEnumerable<Violation> Check(Codebase code) => code.Compiled.SelectMany(project =>
        Report(
            project.Uses.Where(u => u.Member is not null && Banned.Contains($"{u.Type.FullName}.{u.Member.Name}")),
            u => $"{u.In.FullName} calls {u.What}; inject TimeProvider, make version 7 ids, await tasks.")
        .Concat(project.AllTypes.SelectMany(t => t.Methods).SelectMany(Blocking))
        .Concat(project.AllTypes.SelectMany(t => t.Methods).Where(IsAsyncVoid).Select(AsyncVoid)));

    // await asks IsCompleted between GetAwaiter and GetResult; blocking does not. The entry point the compiler makes around an async Main blocks rightly.
    private static IEnumerable<Violation> Blocking(MethodDefinition method) =>
        !method.HasBody || method == method.Module.EntryPoint
            ? []
            : method.Body.Instructions
                .Where(i => Calls(i, "GetResult") && Calls(Before(i), "GetAwaiter"))
                .Select(i => new Violation(CodeWalk.PlaceOf(method, i).ToString(), $"{CodeWalk.Written(method.DeclaringType).FullName} blocks on a task; await it."))
                .Distinct();

    private static Instruction? Before(Instruction instruction)
    {
        var previous = instruction.Previous;
        while (previous is not null && (previous.OpCode.Code == Code.Nop || previous.OpCode.Name.StartsWith("stloc", StringComparison.Ordinal) || previous.OpCode.Name.StartsWith("ldloc", StringComparison.Ordinal)))
        {
            previous = previous.Previous;
        }

        return previous;
    }

    private static bool Calls(Instruction? instruction, string name) => instruction?.Operand is MethodReference method && method.Name == name;

    private static bool IsAsyncVoid(MethodDefinition method) =>
        method.ReturnType.FullName == "System.Void" && method.Attribute("System.Runtime.CompilerServices.AsyncStateMachineAttribute") is not null;

    private static Violation AsyncVoid(MethodDefinition method)
    {
        var type = (TypeReference)method.Attribute("System.Runtime.CompilerServices.AsyncStateMachineAttribute")!.ConstructorArguments[0].Value;
        var body = type.Resolve().Methods.Single(m => m.Name == "MoveNext");
        return new Violation(CodeWalk.PlaceOf(body, body.Body.Instructions[^1]).ToString(), $"{CodeWalk.Written(method.DeclaringType).FullName} has an async void method; its exceptions end the process.");
    }
}
