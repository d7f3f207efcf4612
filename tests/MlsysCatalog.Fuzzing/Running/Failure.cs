using System.Diagnostics;

namespace MlsysCatalog.Fuzzing;

/// <summary>How an input failed.</summary>
/// <param name="Sort">
/// The same for inputs that fail for what is likely one reason: the promise, or the exception and where it came from.
/// </param>
/// <param name="Details">What was found or thrown.</param>
internal sealed record Failure(string Sort, string Details)
{
    /// <summary>What an exception says of an input.</summary>
    public static Failure Of(Exception exception) => exception is BrokenPromiseException broken
        ? new(broken.Promise, broken.Message)
        : new($"{exception.GetType().Name} in {PlaceOf(exception)}", exception.ToString());

    /// <summary>How an input fails all checks, or null.</summary>
    public static Failure? Find(FuzzInput input, CheckDepth depth, Func<FuzzRandom> random)
    {
        try
        {
            Checker.Check(input, depth, random());
            return null;
        }
        catch (Exception exception)
        {
            return Of(exception);
        }
    }

    // The innermost method of this project: a library is called from many places.
    private static string PlaceOf(Exception exception)
    {
        var method = new StackTrace(exception).GetFrames()
            .Select(static frame => frame.GetMethod())
            .FirstOrDefault(static method => method?.DeclaringType?.FullName?.StartsWith("MlsysCatalog.",
                StringComparison.Ordinal) == true);
        return method is null ? "?" : $"{method.DeclaringType!.Name}.{method.Name}";
    }
}
