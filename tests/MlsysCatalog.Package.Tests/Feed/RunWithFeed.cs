using System.Reflection;
using MlsysCatalog.Package.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("MlsysCatalog.Package.Tests.RunWithFeed", "MlsysCatalog.Package.Tests")]

namespace MlsysCatalog.Package.Tests;

/// <summary>
/// xunit, but for the end of a run: the feed goes with it, and the compiler server, before anybody is told that the tests are over. When
/// the process ends it is too late, since whoever started the tests ends it soon.
/// </summary>
public sealed class RunWithFeed(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, sources, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class Runner(
        ITestAssembly assembly,
        IEnumerable<IXunitTestCase> cases,
        IMessageSink diagnostics,
        IMessageSink execution,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
    {
        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            await base.BeforeTestAssemblyFinishedAsync();
            PackedFeed.EndRun();
        }
    }
}
