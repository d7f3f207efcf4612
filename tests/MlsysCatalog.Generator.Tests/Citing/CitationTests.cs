using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlsysCatalog.Citations;

namespace MlsysCatalog.Generator.Tests;

/// <summary>What is found in code, and what of it counts.</summary>
public sealed class CitationTests
{
    [Theory]
    // Places
    [InlineData("[assembly: Cites(K.Gavel)]", "A:App")]
    [InlineData("[module: Cites(K.Gavel)]", "A:App module")]
    [InlineData("namespace N { [Cites(K.Gavel)] class C { } }", "T:N.C")]
    [InlineData("[type: Cites(K.Gavel)] struct S<T> { }", "T:S`1")]
    [InlineData("[Cites(K.Gavel)] interface I { }", "T:I")]
    [InlineData("[Cites(K.Gavel)] record R(int A);", "T:R")]
    [InlineData("[method: Cites(K.Gavel)] class P(int a) { int A => a; }", "M:P.#ctor(System.Int32)")]
    [InlineData("[method: Cites(K.Gavel)] class P() { P(int a) : this() { } }", "M:P.#ctor")]
    [InlineData("[Cites(K.Gavel)] delegate void D(int a);", "T:D")]
    [InlineData("delegate int D([Cites(K.Gavel)] int a);", "T:D parameter a")]
    [InlineData("[return: Cites(K.Gavel)] delegate int D(int a);", "T:D return")]
    [InlineData("delegate T D<[Cites(K.Gavel)] T>();", "T:D`1 type parameter T")]
    [InlineData("enum E { [Cites(K.Gavel)] A }", "F:E.A")]
    [InlineData("class C { [Cites(K.Gavel)] void M(int a, string[] b) { } }", "M:C.M(System.Int32,System.String[])")]
    [InlineData("class C { [return: Cites(K.Gavel)] int M() => 1; }", "M:C.M return")]
    [InlineData("class C { [Cites(K.Gavel)] C() { } }", "M:C.#ctor")]
    [InlineData("class C { [Cites(K.Gavel)] ~C() { } }", "M:C.Finalize")]
    [InlineData("class C { [Cites(K.Gavel)] public static C operator +(C a, C b) => a; }", "M:C.op_Addition(C,C)")]
    [InlineData("class C { [Cites(K.Gavel)] public static implicit operator int(C a) => 1; }", "M:C.op_Implicit(C)~System.Int32")]
    [InlineData("class C { [Cites(K.Gavel)] int P { get; set; } }", "P:C.P")]
    [InlineData("class C { [field: Cites(K.Gavel)] int P { get; set; } }", "P:C.P field")]
    [InlineData("class C { int P { [Cites(K.Gavel)] get; set; } }", "M:C.get_P")]
    [InlineData("class C { int P { [return: Cites(K.Gavel)] get => 1; } }", "M:C.get_P return")]
    [InlineData("class C { int P { get; [param: Cites(K.Gavel)] set; } }", "M:C.set_P(System.Int32) parameter value")]
    [InlineData("class C { [Cites(K.Gavel)] int this[int i] => i; }", "P:C.Item(System.Int32)")]
    [InlineData("class C { int this[[Cites(K.Gavel)] int i] => i; }", "P:C.Item(System.Int32) parameter i")]
    [InlineData("class C { [Cites(K.Gavel)] event System.Action E { add { } remove { } } }", "E:C.E")]
    [InlineData("class C { event System.Action E { [Cites(K.Gavel)] add { } remove { } } }", "M:C.add_E(System.Action)")]
    [InlineData("class C { [Cites(K.Gavel)] event System.Action E, F; }", "E:C.E", "E:C.F")]
    [InlineData("class C { [field: Cites(K.Gavel)] event System.Action E; }", "E:C.E field")]
    [InlineData("class C { [method: Cites(K.Gavel)] event System.Action E; }", "E:C.E method")]
    [InlineData("class C { [Cites(K.Gavel)] int a, b = 1, c; }", "F:C.a", "F:C.b", "F:C.c")]
    [InlineData("class C { void M([Cites(K.Gavel)] int a, ref int b) { } }", "M:C.M(System.Int32,System.Int32@) parameter a")]
    [InlineData("class C { C([Cites(K.Gavel)] int a) { } }", "M:C.#ctor(System.Int32) parameter a")]
    [InlineData("class C<[Cites(K.Gavel)] T> { void M() { } }", "T:C`1 type parameter T")]
    [InlineData("class C { void M<[Cites(K.Gavel)] T>() { } }", "M:C.M``1 type parameter T")]
    [InlineData("class C([Cites(K.Gavel)] int a) { int A => a; }", "M:C.#ctor(System.Int32) parameter a")]
    [InlineData("record R([Cites(K.Gavel)] int A);", "M:R.#ctor(System.Int32) parameter A")]
    [InlineData("record R([property: Cites(K.Gavel)] int A);", "P:R.A")]
    [InlineData("record R([field: Cites(K.Gavel)] int A);", "P:R.A field")]
    [InlineData("record struct R([param: Cites(K.Gavel)] int A);", "M:R.#ctor(System.Int32) parameter A")]
    [InlineData("class C { void M() { L(); [Cites(K.Gavel)] void L() { } } }", "M:C.M local function L")]
    [InlineData("class C { void M() { L(1); [return: Cites(K.Gavel)] static int L(int a) => a; } }", "M:C.M local function L return")]
    [InlineData("class C { void M() { L(1); static void L([Cites(K.Gavel)] int a) { } } }", "M:C.M local function L parameter a")]
    [InlineData("class C { object M() => (System.Func<int>)([Cites(K.Gavel)] () => 1); }", "M:C.M lambda")]
    [InlineData("class C { object M() => (System.Func<int, int>)(([Cites(K.Gavel)] int a) => a); }", "M:C.M lambda parameter a")]
    [InlineData("class C { System.Func<int> f = [Cites(K.Gavel)] () => 1; }", "F:C.f lambda")]
    [InlineData("class C { System.Func<int> P { get; } = [Cites(K.Gavel)] () => 1; }", "P:C.P lambda")]
    [InlineData("class C { void M() { L(); void L() { N(); [Cites(K.Gavel)] void N() { } } } }", "M:C.M local function L local function N")]
    [InlineData("namespace N { partial class C { [Cites(K.Gavel)] partial void M(); partial void M() { } } }", "M:N.C.M")]
    // Crefs
    [InlineData("/// <see cref=\"Papers.Osdi2020.Gavel\"/>\nclass C { }", "T:C")]
    [InlineData("/// <see cref=\"PaperKeys.Osdi2020.Gavel\"/>\nclass C { }", "T:C")]
    [InlineData("class C {\n/// <exception cref=\"Papers.Osdi2020.Gavel\"/>\nint P => 1; }", "P:C.P")]
    [InlineData("class C {\n/** <seealso cref='App.Papers.Osdi2020.Gavel'>x</seealso> */ int a, b; }", "F:C.a", "F:C.b")]
    [InlineData("enum E {\n/// <summary>As in <see cref=\"global::App.Papers.Osdi2020.Gavel\" />.</summary>\n[System.Obsolete] A }", "F:E.A")]
    [InlineData("/// <inheritdoc cref=\"Papers.Osdi2020.Gavel\"/>\ndelegate void D();", "T:D")]
    public void It_is_told_on_what_a_citation_stands(string code, params string[] symbols)
    {
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Parse, DocumentationMode.Diagnose })
        {
            var project = Project(mode);
            project.AddCode("using App; using MlsysCatalog; using K = App.PaperKeys.Osdi2020; " + code, "/repo/a.cs");

            AssertCompiles(project);
            Assert.Equal(symbols.Select(static symbol => ("osdi2020/gavel", symbol)), Cited(project).Select(static citation => (citation.Key, citation.Symbol)));
        }
    }

    [Fact]
    public void A_program_of_statements_has_symbols_too()
    {
        var project = Project();
        project.AddCode(
            """
            using MlsysCatalog;
            var f = [Cites("osdi2020/gavel")] () => 1;
            return L() + f();
            [Cites("osdi2020/gavel")] static int L() => 1;
            """,
            "/repo/a.cs");

        Assert.Equal(
            ["M:Program.{Main}$(System.String[]) lambda", "M:Program.{Main}$(System.String[]) local function L"],
            Cited(project).Select(static citation => citation.Symbol));
    }

    [Theory]
    // The constant, however it is reached
    [InlineData("[Cites(App.PaperKeys.Osdi2020.Gavel)] class C { }")]
    [InlineData("[Cites(global::App.PaperKeys.Osdi2020.Gavel)] class C { }")]
    [InlineData("[Cites((App.@PaperKeys.Osdi2020.@Gavel))] class C { }")]
    [InlineData("[Cites(key: App.PaperKeys.Osdi2020.Gavel)] class C { }")]
    [InlineData("namespace App.Inner { [Cites(PaperKeys.Osdi2020.Gavel)] class C { } }")]
    [InlineData("namespace N { using App; [Cites(PaperKeys.Osdi2020.Gavel)] class C { } }")]
    [InlineData("namespace N { using static App.PaperKeys; [Cites(Osdi2020.Gavel)] class C { } }")]
    [InlineData("namespace N { using static App.PaperKeys.Osdi2020; [Cites(Gavel)] class C { } }")]
    [InlineData("namespace N { using K = App.PaperKeys; [Cites(K.Osdi2020.Gavel)] class C { } }")]
    [InlineData("namespace N { using A = App; [Cites(A::PaperKeys.Osdi2020.Gavel)] class C { } }")]
    // A constant of one's own, and what is made of constants
    [InlineData("[Cites(C.Key)] class C { public const string Key = \"osdi2020/gavel\"; }")]
    [InlineData("[Cites(C.Key)] class C { public const string Key = App.PaperKeys.Osdi2020.Gavel; }")]
    [InlineData("[Cites(C.Key)] class C { const string Venue = \"osdi\"; public const string Key = $\"{Venue}2020/\" + nameof(gavel); const int gavel = 1; }")]
    [InlineData("[Cites(\"\"\"osdi2020/gavel\"\"\")] class C { }")]
    // The attribute, whatever it is called
    [InlineData("[CitesAttribute(\"osdi2020/gavel\")] class C { }")]
    [InlineData("[global::MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }")]
    [InlineData("[@CitesAttribute(\"osdi2020/gavel\")] class C { }")]
    [InlineData("[\\u0043ites(\"osdi2020/gavel\")] class C { }")]
    [InlineData("namespace N { using A = MlsysCatalog.CitesAttribute; [A(\"osdi2020/gavel\")] class C { } }")]
    public void The_key_is_what_the_compiler_makes_of_it(string code)
    {
        var project = Project();
        project.AddCode("using MlsysCatalog; " + code, "/repo/a.cs");

        AssertCompiles(project);
        Assert.Equal("osdi2020/gavel", Assert.Single(Cited(project)).Key);
    }

    [Theory]
    [InlineData("global using C = MlsysCatalog.CitesAttribute;", "[C(\"osdi2020/gavel\")] class A { }")]
    [InlineData("global using static App.PaperKeys.Osdi2020;", "[MlsysCatalog.Cites(Gavel)] class A { }")]
    [InlineData("global using static App.Papers.Osdi2020;", "/// <see cref=\"Gavel\"/>\nclass A { }")]
    [InlineData("global using P = App.Papers;", "/// <see cref=\"P.Osdi2020.Gavel\"/>\nclass A { }")]
    [InlineData("static class Mine { public const string Key = App.PaperKeys.Osdi2020.Gavel; }", "[MlsysCatalog.Cites(Mine.Key)] class A { }")]
    public void What_another_file_says_holds(string other, string code)
    {
        var project = Project(DocumentationMode.None);
        project.AddCode(other, "/repo/other.cs");
        project.AddCode(code, "/repo/a.cs");

        AssertCompiles(project);
        var citation = Assert.Single(Cited(project));
        Assert.Equal(("osdi2020/gavel", "T:A", "a.cs"), (citation.Key, citation.Symbol, citation.File));
    }

    [Fact]
    public void The_using_that_is_emitted_with_the_catalog_holds()
    {
        var project = Project();
        project.Set("ImplicitUsings", "enable");
        project.AddCode("[MlsysCatalog.Cites(PaperKeys.Osdi2020.Gavel)] class C { }", "/repo/a.cs");

        AssertCompiles(project);
        Assert.Single(Cited(project));
    }

    [Theory]
    // Others' classes of these names
    [InlineData("static class Papers { public static class Osdi2020 { public static int Gavel => 1; } }\n/// <see cref=\"Papers.Osdi2020.Gavel\"/>\nclass C { }")]
    [InlineData("class H { static class PaperKeys { public static class Osdi2020 { public const string Gavel = \"osdi2020/gavel\"; } }\n/// <see cref=\"PaperKeys.Osdi2020.Gavel\"/>\nclass C { } }")]
    [InlineData("namespace App { static partial class Papers { public static class Mine { public static MlsysCatalog.Paper Best => Osdi2020.Gavel; } } }\n/// <see cref=\"App.Papers.Mine.Best\"/>\nclass C { }")]
    [InlineData("[Other.Cites(\"osdi2020/gavel\")] class C { } namespace Other { class CitesAttribute : System.Attribute { public CitesAttribute(string key) { } } }")]
    // No paper
    [InlineData("/// <see cref=\"App.Papers.Osdi2020\"/> <see cref=\"App.Papers\"/> <see cref=\"C\"/> <see cref=\"App.Catalog\"/>\nclass C { }")]
    [InlineData("[MlsysCatalog.Cites(null)] [MlsysCatalog.Cites(\"\")] [MlsysCatalog.Cites(\" \")] class C { }")]
    [InlineData("// [Cites(\"osdi2020/gavel\")] <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nclass C { string s = \"[Cites(PaperKeys)] cref\"; }")]
    // A comment that documents nothing
    [InlineData("class C { void M() {\n/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nM(); } }")]
    [InlineData("/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nnamespace N { }")]
    [InlineData("class C {\n/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\n}")]
    [InlineData("[System.Obsolete]\n/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nclass C { }")]
    public void What_is_no_citation_does_not_count(string code)
    {
        foreach (var mode in new[] { DocumentationMode.None, DocumentationMode.Diagnose })
        {
            var project = Project(mode);
            project.AddCode(code, "/repo/a.cs");

            AssertCompiles(project);
            Assert.Empty(Cited(project));
        }
    }

    [Theory]
    [InlineData("[Cites(App.PaperKeys.Osdi2020.Gavle)] class C { }")]
    [InlineData("[Cites(42)] [Cites] [Cites()] [Cites(\"a\", \"b\")] class C { }")]
    [InlineData("[Cites(C.Key)] class C { public static string Key = \"x\"; }")]
    [InlineData("[Cites(")]
    [InlineData("class C { [Cites(App.PaperKeys.Osdi2020.Gavel) void M( { /// <see cref=\"App.Papers.Osdi2020.Gavel")]
    [InlineData("/// <see cref=\"App.Papers.Osdi2020.Gavle\"/><see cref=\"App.Papers.Osdi2020.(\"/><see cref=\"\"/><see cref=\nclass C { }")]
    [InlineData("[return: Cites(\"osdi2020/gavel\")]")]
    [InlineData("{ [Cites(\"osdi2020/gavel\")] }")]
    [InlineData("using X = ; [Cites(C.A)] class C { const string A = C.B; const string B = C.A; } class C { }")]
    [InlineData("/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\n")]
    [InlineData("class \uD83D { [Cites(\"\\uD83D\")] int }")]
    public void A_file_with_mistakes_is_borne(string code)
    {
        var project = Project();
        project.AddCode("using MlsysCatalog; " + code, "/repo/a.cs");
        project.AddCode("[MlsysCatalog.Cites(\"nsdi2019/tiresias\")] class Fine { }", "/repo/fine.cs");

        Assert.Contains(Cited(project), static citation => citation is { Key: "nsdi2019/tiresias", Symbol: "T:Fine", File: "fine.cs" });
    }

    [Fact]
    public void All_that_an_attribute_says_is_kept()
    {
        var project = Project();
        project.AddCode(
            """
            using MlsysCatalog;

            [Cites("osdi2020/gavel", Section = "5.2", Note = "tab\t, line\n, back\\slash, \"quotes\", µ, \u2028, 🦎")]
            [Cites("osdi2020/gavel", Section = C.Section), Cites("nowhere/unlisted")]
            class C { public const string Section = "Algorithm " + "1"; }
            """,
            "/repo/src/Policy.cs");

        AssertCompiles(project);
        CitationRecord cited = new() { Key = "osdi2020/gavel", Symbol = "T:C", IsCref = false, File = "src/Policy.cs", Line = 3 };
        Assert.Equal(
            [
                cited with { Section = "5.2", Note = "tab\t, line\n, back\\slash, \"quotes\", µ, \u2028, 🦎" },
                cited with { Section = "Algorithm 1", Line = 4 },
                cited with { Key = "nowhere/unlisted", Line = 4 },
            ],
            Cited(project));
    }

    [Fact]
    public void The_same_citation_of_a_symbol_counts_once_and_another_section_is_another_citation()
    {
        var project = Project();
        project.AddCode(
            """
            /// <summary><see cref="App.Papers.Osdi2020.Gavel"/>, and again <see cref="App.PaperKeys.Osdi2020.Gavel"/></summary>
            [MlsysCatalog.Cites("osdi2020/gavel", Note = "the first"), MlsysCatalog.Cites("osdi2020/gavel", Note = "the second")]
            [MlsysCatalog.Cites("osdi2020/gavel", Section = "2")]
            partial class C { [MlsysCatalog.Cites("osdi2020/gavel")] void M() { } }
            """,
            "/repo/b.cs");
        project.AddCode("[MlsysCatalog.Cites(\"osdi2020/gavel\")] [MlsysCatalog.Cites(\"nsdi2019/tiresias\")] partial class C { }", "/repo/c.cs");

        AssertCompiles(project);
        Assert.Equal(
            [
                ("T:C", "osdi2020/gavel", true, null, null, "b.cs", 1),
                ("T:C", "osdi2020/gavel", false, null, "the first", "b.cs", 2),
                ("T:C", "osdi2020/gavel", false, "2", null, "b.cs", 3),
                ("M:C.M", "osdi2020/gavel", false, null, null, "b.cs", 4),
                ("T:C", "nsdi2019/tiresias", false, null, null, "c.cs", 1),
            ],
            Cited(project).Select(static citation => (citation.Symbol, citation.Key, citation.IsCref, citation.Section, citation.Note, citation.File, citation.Line)));
    }

    [Theory]
    [InlineData("/repo/a.g.cs", "")]
    [InlineData("/repo/a.G.I.cs", "")]
    [InlineData("/repo/a.designer.cs", "")]
    [InlineData("/repo/a.Generated.cs", "")]
    [InlineData("/repo/TemporaryGeneratedFile_1.cs", "")]
    [InlineData("/repo/obj/Debug/a.cs", "")]
    [InlineData("/repo/a.cs", "// <auto-generated/>\n")]
    [InlineData("/repo/a.cs", "#nullable enable\n/* <autogenerated> */\n")]
    public void What_a_tool_wrote_does_not_count(string path, string head)
    {
        var project = Project();
        project.AddCode(head + "[MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }", path);

        Assert.Empty(Cited(project));
    }

    [Fact]
    public void They_come_by_file_and_place_whatever_the_order_of_the_files()
    {
        (string Path, string Code)[] files =
        [
            ("/repo/b.cs", "[MlsysCatalog.Cites(\"osdi2020/gavel\")] class B1 { }  [MlsysCatalog.Cites(\"osdi2020/gavel\")] class B2 { }"),
            ("/repo/B.cs", "\n\n\n[MlsysCatalog.Cites(\"osdi2020/gavel\")] class B3 { }"),
            ("/repo/a/z.cs", "/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nclass A1 { }"),
            ("/elsewhere/x.cs", "[MlsysCatalog.Cites(\"osdi2020/gavel\")] class X { }"),
        ];
        var texts = new List<string>();
        foreach (var order in new[] { files, [.. files.Reverse()] })
        {
            var project = Project(DocumentationMode.None);
            foreach (var (path, code) in order)
            {
                project.AddCode(code, path);
            }

            texts.Add(project.Emit()[HintNames.Citations]);
            Assert.Equal(
                ["/_/x.cs(1) T:X", "B.cs(4) T:B3", "a/z.cs(1) T:A1", "b.cs(1) T:B1", "b.cs(1) T:B2"],
                Cited(project).Select(static citation => $"{citation.File}({citation.Line}) {citation.Symbol}"));
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Theory]
    [InlineData("/repo", "/repo/src/a.cs", "src/a.cs")]
    [InlineData("/repo/", "/repo/src/App/../../a.cs", "a.cs")]
    [InlineData("/repo", "/repository/a.cs", "/_/a.cs")]
    [InlineData("C:\\Work\\C#", "C:\\Work\\C#\\src\\a.cs", "src/a.cs")]
    [InlineData("C:\\Work", "D:\\Work\\a.cs", "/_/a.cs")]
    [InlineData("", "/home/someone/a.cs", "/_/a.cs")]
    [InlineData("/repo", "", "/_/")]
    [InlineData("/", "/a/b.cs", "a/b.cs")]
    public void Files_are_told_from_the_root(string root, string file, string expected) => Assert.Equal(expected, CitedFiles.PathOf(root, file));

    [Theory]
    [InlineData("%2Frepo%2FC%23%3B%2541", "/repo/C#;%41")]
    [InlineData("", "")]
    public void The_root_is_handed_over_percent_encoded(string value, string root)
    {
        var project = Project();
        project.Set("MlsysCatalogCitationRoot", value);
        project.AddCode("[MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }", root + "/a.cs");

        Assert.Equal(root.Length > 0 ? "a.cs" : "/_/a.cs", Assert.Single(Cited(project)).File);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void The_catalog_of_a_referenced_assembly_counts_with_lists_of_ones_own_and_without(string keys)
    {
        var library = Project();
        library.Set("MlsysCatalogNamespace", "Library");
        library.Set("MlsysCatalogVisibility", "public");
        library.Set("MlsysCatalogKeys", keys);
        const string Code = "/// <see cref=\"Library.Papers.Osdi2020.Gavel\"/>\n[MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }";
        foreach (var project in new[] { Project(), new CatalogProject() })
        {
            project.Set("MlsysCatalogCitations", "true");
            project.AddReference(library.CompileEmitted().WithAssemblyName("Library").ToMetadataReference());
            project.AddCode(Code, "/repo/a.cs");

            AssertCompiles(project);
            Assert.Equal(
                [("osdi2020/gavel", true), ("osdi2020/gavel", false)],
                Cited(project).Select(static citation => (citation.Key, citation.IsCref)));
        }
    }

    [Theory]
    [InlineData("MlsysCatalogKeys", "false", "/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\nclass C { }")]
    [InlineData("MlsysCatalogDocs", "false", "[MlsysCatalog.Cites(App.PaperKeys.Osdi2020.Gavel)] class C { }")]
    [InlineData("MlsysCatalogNamespace", "", "/// <see cref=\"Papers.Osdi2020.Gavel\"/>\nclass C { }")]
    [InlineData("MlsysCatalogNamespace", "Some.class", "[MlsysCatalog.Cites(Some.@class.PaperKeys.Osdi2020.Gavel)] class C { }")]
    [InlineData("MlsysCatalogVisibility", "public", "[MlsysCatalog.Cites(App.PaperKeys.Osdi2020.Gavel)] class C { }")]
    public void It_is_found_however_the_catalog_is_emitted(string property, string value, string code)
    {
        var project = Project();
        project.Set(property, value);
        project.AddCode(code, "/repo/a.cs");

        AssertCompiles(project);
        Assert.Equal("osdi2020/gavel", Assert.Single(Cited(project)).Key);
    }

    [Fact]
    public void A_constant_that_a_paper_had_and_one_of_a_paper_that_is_gone_are_citations_of_the_keys_they_were_shipped_with()
    {
        var project = new CatalogProject(
            ("/repo/lists/a.md", "* [NSDI '23] Gemel: Model Merging for Memory-Efficient Video Analytics ([pdf](https://arxiv.org/abs/2201.07705))\n"),
            ("/repo/lists/MlsysCatalog.Shipped.txt",
                "ArXiv2022.Gemel | arxiv2022/gemel => nsdi2023/gemel | Gemel: Model Merging for Memory-Efficient Video Analytics | arxiv:2201.07705\n"
                + "Osdi2019.Gone | osdi2019/gone => - | Gone: A System That Nobody Lists Any More\n"));
        project.Set("MlsysCatalogCitations", "true");
        project.Set("MlsysCatalogCitationRoot", "%2Frepo");
        project.AddCode(
            """
            using MlsysCatalog;
            /// <summary>As <see cref="App.Papers.ArXiv2022.Gemel"/> and <see cref="App.Papers.Osdi2019.Gone"/>.</summary>
            [Cites(App.PaperKeys.ArXiv2022.Gemel), Cites(App.PaperKeys.Osdi2019.Gone)] class C { }
            """,
            "/repo/a.cs");

        AssertCompiles(project);
        Assert.Equal(
            [("arxiv2022/gemel", true), ("osdi2019/gone", true), ("arxiv2022/gemel", false), ("osdi2019/gone", false)],
            Cited(project).Select(static citation => (citation.Key, citation.IsCref)));
    }

    [Fact]
    public void Where_no_catalog_can_be_emitted_keys_are_still_citations()
    {
        var project = Project();
        project.SetLanguage(LanguageVersion.CSharp7_3);
        project.AddCode("/// <see cref=\"App.Papers.Osdi2020.Gavel\"/>\n[MlsysCatalog.Cites(\"osdi2020/gavel\")] class C { }", "/repo/a.cs");

        AssertCompiles(project);
        Assert.False(Assert.Single(Cited(project)).IsCref);
    }

    [Fact]
    public void Without_a_citation_the_assembly_says_that_it_was_asked()
    {
        var project = Project();
        Assert.Empty(Cited(project));

        project.Set("MlsysCatalogCitations", "false");
        Assert.DoesNotContain(HintNames.Citations, project.Emit().Keys);
    }

    internal static CatalogProject Project(DocumentationMode mode = DocumentationMode.Parse)
    {
        var project = new CatalogProject(("/repo/lists/a.md",
            """
            * [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling Policies ([pdf](https://example.org/gavel.pdf))
            * [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning ([pdf](https://example.org/tiresias.pdf))

            """));
        project.SetLanguage(LanguageVersion.CSharp12);
        project.SetDocumentation(mode);
        project.Set("MlsysCatalogCitations", "true");
        project.Set("MlsysCatalogCitationRoot", "%2Frepo");
        return project;
    }

    // The nullable context of the test's project is not for old languages (CS8630).
    private static void AssertCompiles(CatalogProject project) => Assert.DoesNotContain(
        project.CompileEmitted().GetDiagnostics(),
        static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not "CS8630");

    /// <summary>What the compiled assembly carries.</summary>
    private static CitationRecord[] Cited(CatalogProject project) => CitationText.Read(Assert.Single(
        project.CompileEmitted().Assembly.GetAttributes(),
        static attribute => attribute.AttributeClass!.Name == "AssemblyMetadataAttribute"
            && (string)attribute.ConstructorArguments[0].Value! == CitationText.MetadataKey).ConstructorArguments[1].Value as string ?? "");
}
