namespace Coordination.ArchitectureTests;

/// <summary>Makes the same plausible value of a message every time, whatever its fields.</summary>
internal static class Samples
{
    public static object Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name)))
        {
            property.SetValue(made, Value(property.PropertyType, property.Name));
        }

        return made;
    }

    private static object Value(Type type, string name) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => name,
        var t when t == typeof(Guid) => new Guid("01890a5d-ac96-774b-bcce-b302099a8057"),
        var t when t == typeof(DateTimeOffset) => new DateTimeOffset(2027, 3, 28, 12, 30, 0, TimeSpan.Zero),
        var t when t == typeof(DateOnly) => new DateOnly(2027, 3, 28),
        var t when t == typeof(bool) => true,
        var t when t == typeof(Uri) => new Uri("https://example.org/plan"),
        var t when t.IsPrimitive || t == typeof(decimal) => Convert.ChangeType(7, t, System.Globalization.CultureInfo.InvariantCulture),
        var t when t.IsEnum => Enum.GetValues(t).GetValue(0)!,
        var t when Element(t) is { } element => List(element, name),
        var t => Of(t),
    };

    private static Type? Element(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    private static Array List(Type element, string name)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Value(element, name), 0);
        return list;
    }
}
