using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MlsysCatalog.Package.Tests;

/// <summary>
/// What the packed assemblies can reach of the machine: a list that a stranger edits is read by them, inside the compiler. They name no
/// file, network, process, clock, environment or loader, so no list can make them use one.
/// </summary>
public sealed class ReachTests
{
    // The last two compare types and name them; an iterator asks on which thread it is.
    private static readonly string[] Harmless =
    [
        "System.Environment.get_CurrentManagedThreadId", "System.Type.GetTypeFromHandle", "System.Type.op_Equality",
        "System.Type.op_Inequality",
    ];

    [Theory]
    [InlineData("analyzers/dotnet/cs/MlsysCatalog.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/MlsysCatalog.Completion.dll")]
    // The version of the generator, for the attribute of generated code, and the names of its own types; SHA-256, a calculation.
    [InlineData(
        "analyzers/dotnet/cs/MlsysCatalog.Generator.dll",
        "System.Security.Cryptography.SHA256.Create", "System.Security.Cryptography.HashAlgorithm.ComputeHash",
        "System.Reflection.Assembly.GetName", "System.Reflection.AssemblyName.get_Version", "System.Reflection.MemberInfo.get_Name",
        "System.Type.get_Assembly", "System.Type.get_FullName")]
    // The venue table inside the assembly; of System.Net the HTML entities, which need none; the name of an exception's type.
    [InlineData(
        "analyzers/dotnet/cs/MlsysCatalog.Reading.dll",
        "System.IO.Stream.Read", "System.IO.Stream.get_Length", "System.Net.WebUtility.HtmlDecode",
        "System.Reflection.Assembly.GetManifestResourceStream", "System.Reflection.MemberInfo.get_Name", "System.Type.get_Assembly")]
    // Its renderers write into strings and into whatever writer they are given; they, and its line ending with them, are never used here.
    // CreateInstance is that of its own extensions by type parameter.
    [InlineData(
        "analyzers/dotnet/cs/Markdig.dll",
        "System.Activator.CreateInstance", "System.Environment.get_NewLine", "System.IO.StringWriter..ctor",
        "System.IO.StringWriter.GetStringBuilder", "System.IO.TextWriter..ctor", "System.IO.TextWriter.Flush", "System.IO.TextWriter.Write",
        "System.IO.TextWriter.WriteLine", "System.IO.TextWriter.set_NewLine", "System.Reflection.MemberInfo.get_Name",
        "System.Type.GetTypeHandle", "System.Type.IsAssignableFrom", "System.Type.IsSubclassOf", "System.Type.get_Assembly")]
    public async Task An_assembly_in_the_compiler_reaches_nothing_of_the_machine_but(string assembly, params string[] allowed) =>
        AssertReaches(await ReadAsync("MlsysCatalog.Generator", assembly), allowed);

    [Theory]
    [InlineData("lib/net10.0/MlsysCatalog.dll")]
    [InlineData("lib/netstandard2.0/MlsysCatalog.dll")]
    public async Task The_library_in_a_program_reaches_nothing_of_the_machine(string assembly) =>
        AssertReaches(
            await ReadAsync("MlsysCatalog", assembly),
            ["System.Security.Cryptography.SHA256.Create", "System.Security.Cryptography.HashAlgorithm.ComputeHash"]);

    /// <summary>That the walk sees what it looks for: these tests use files, processes and the environment.</summary>
    [Fact]
    public void These_tests_themselves_reach_for_files_processes_and_the_environment()
    {
        var reached = Reached(File.ReadAllBytes(typeof(ReachTests).Assembly.Location)).Members;
        Assert.Contains("System.IO.File.ReadAllBytes", reached);
        Assert.Contains("System.Diagnostics.Process.Start", reached);
        Assert.Contains("System.Environment.get_ProcessId", reached);
    }

    private static void AssertReaches(byte[] image, string[] allowed)
    {
        var (members, types, imports) = Reached(image);
        Assert.Equal(allowed.Order(StringComparer.Ordinal), members.Except(Harmless));
        // A type can be named without a member: as a parameter, as what is derived from, or as an exception that is let through.
        Assert.Empty(types.Except(
        [
            .. allowed.Concat(Harmless).Select(TypeOf), "System.IO.TextWriter", "System.Reflection.Assembly",
            "System.IO.FileLoadException", "System.IO.FileNotFoundException",
        ]));
        Assert.Empty(imports);
    }

    private static string TypeOf(string member) => member[..member.TrimEnd('.').LastIndexOf('.')].TrimEnd('.');

    private static (SortedSet<string> Members, SortedSet<string> Types, List<string> Imports) Reached(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var reader = file.GetMetadataReader();
        var types = new SortedSet<string>(reader.TypeReferences.Select(NameOf).Where(IsOfTheMachine), StringComparer.Ordinal);
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference
                && NameOf((TypeReferenceHandle)member.Parent) is var type
                && IsOfTheMachine(type))
            {
                members.Add($"{type}.{reader.GetString(member.Name)}");
            }
        }

        var imports = reader.MethodDefinitions.Select(reader.GetMethodDefinition)
            .Where(static method => (method.Attributes & MethodAttributes.PinvokeImpl) != 0)
            .Select(method => reader.GetString(method.Name));
        return (members, types, [.. imports]);

        string NameOf(TypeReferenceHandle handle)
        {
            var type = reader.GetTypeReference(handle);
            return type.ResolutionScope.Kind == HandleKind.TypeReference
                ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "+" + reader.GetString(type.Name)
                : reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
        }
    }

    private static bool IsOfTheMachine(string type)
    {
        string[] spaces =
        [
            "System.IO.", "System.Net.", "System.Diagnostics.", "System.Reflection.", "System.Runtime.Loader.", "System.CodeDom.",
            "System.Xml.", "System.Linq.Expressions.", "System.Security.", "System.Data.", "Microsoft.Win32.", "Microsoft.CodeAnalysis.CSharp.Scripting.",
        ];
        string[] types =
        [
            "System.Activator", "System.AppContext", "System.AppDomain", "System.Console", "System.DateTime", "System.DateTimeOffset",
            "System.Environment", "System.Guid", "System.Random", "System.TimeZone", "System.TimeZoneInfo", "System.TimeProvider",
            "System.Type", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer",
            "System.Runtime.InteropServices.NativeLibrary", "System.Runtime.InteropServices.Marshal", "System.Globalization.RegionInfo",
        ];
        return (types.Contains(type, StringComparer.Ordinal)
                || Array.Exists(spaces, space => type.StartsWith(space, StringComparison.Ordinal)))
            && !type.Contains("Attribute", StringComparison.Ordinal)
            && type != "System.Security.Permissions.SecurityAction";
    }

    private static async Task<byte[]> ReadAsync(string package, string path)
    {
        var feed = await PackedFeed.GetAsync();
        using var opened = ZipFile.OpenRead(feed.File(package, ".nupkg"));
        using var content = new MemoryStream();
        await using var stream = opened.GetEntry(path)!.Open();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }
}
