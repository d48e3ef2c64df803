using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j;
using Microsoft.Playwright;

namespace KnowledgeGraph.Tests;

/// <summary>What a person does in the real Neo4j Browser: log in, load style and saved scripts, run two of them, look at what is drawn.</summary>
public sealed class Neo4jBrowserTests(Neo4jServer server)
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact]
    public async Task Browser_StyleAndSavedScripts_AreLoadedAndDrawn()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"No {Chromium} to run Neo4j Browser in. Install Debian's package chromium.");
        int bolt = server.BoltPort;
        LoadSample();
        string folder = Given.Folder();
        BrowserFiles.Write(folder);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Flags });
        IPage page = await chromium.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1500, Height = 1000 } });
        page.SetDefaultTimeout(60_000);
        await LogIn(page, bolt);

        await Drop(page, Path.Combine(folder, "knowledge-graph.grass"));
        await Drop(page, Path.Combine(folder, "saved-scripts.zip"));
        await page.GetByTestId("navigationFavorites").ClickAsync();
        await page.GetByText(BrowserFiles.Folder, new PageGetByTextOptions { Exact = true }).ClickAsync();

        string supporters = await Run(page, "02 Who supports X and on what evidence");
        await Save(page, "browser-supporters.png");
        Assert.Contains("Kurdistan", supporters, StringComparison.Ordinal);
        Assert.Contains("SUPPORTS", supporters, StringComparison.Ordinal);
        Assert.Contains("FROM_DOCUMENT", supporters, StringComparison.Ordinal);
        // The colour of a state and the colour and width of support are the style's.
        Assert.Contains("#2f5d8c", supporters, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("#1d7a4c", supporters, StringComparison.OrdinalIgnoreCase);

        string path = await Run(page, "04 How A is tied to B");
        await Save(page, "browser-path.png");
        Assert.Contains("Russia", path, StringComparison.Ordinal);
        Assert.Contains("Iran", path, StringComparison.Ordinal);
        Assert.Contains("BACKED_BY", path, StringComparison.Ordinal);
        Assert.Contains("#4fa678", path, StringComparison.OrdinalIgnoreCase);
    }

    private void LoadSample()
    {
        using Neo4jGraphStore store = server.Empty();
        DocumentReader reader = new(new InputOptions());
        ExtractionPipeline pipeline = new(TrainedReader.Default);
        store.Put([.. DemoVerb.Sample().Select(article => pipeline.Read(reader.ReadText(article.Name, article.Text).Document!))]);
        store.Refresh();
    }

    private async Task LogIn(IPage page, int bolt)
    {
        await page.GotoAsync($"http://127.0.0.1:{new Uri(server.Address).Port}/browser/?dbms=bolt://127.0.0.1:{bolt}");
        await page.GetByTestId("username").FillAsync("neo4j");
        await page.GetByTestId("password").FillAsync(server.Password);
        await page.GetByTestId("connect").ClickAsync();
        await page.GetByText("You are connected as user").First.WaitForAsync();
    }

    // As a file manager does it: the page gets a drop event with the file.
    private static async Task Drop(IPage page, string path)
    {
        string data = Convert.ToBase64String(await File.ReadAllBytesAsync(path));
        await page.EvaluateAsync(
            """
            ({ name, data }) => {
                const bytes = Uri8 => Uint8Array.from(atob(Uri8), letter => letter.charCodeAt(0));
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes(data)], name));
                const place = document.querySelector('.filedrop');
                for (const kind of ['dragenter', 'dragover', 'drop'])
                    place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
            }
            """,
            new { name = Path.GetFileName(path), data });
        await page.WaitForTimeoutAsync(1500);
    }

    // Runs the saved script whose first line begins so; the markup of the picture that it draws.
    private static async Task<string> Run(IPage page, string title)
    {
        int frames = await page.GetByTestId("frame").CountAsync();
        ILocator script = page.Locator("[data-testid^='scriptTitle-']").Filter(new LocatorFilterOptions { HasText = title });
        await script.ClickAsync();
        await page.GetByTestId("editor-Run").ClickAsync();
        ILocator frame = page.GetByTestId("frame").First;
        await page.WaitForFunctionAsync("count => document.querySelectorAll('[data-testid=frame]').length > count", frames);
        await frame.Locator("svg g.node").First.WaitForAsync();
        await page.WaitForTimeoutAsync(4000);
        return await frame.InnerHTMLAsync();
    }

    // For README and for whoever looks into a failure.
    private static Task Save(IPage page, string name) =>
        Environment.GetEnvironmentVariable("KG_SCREENSHOTS") is { Length: > 0 } folder ? page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name) }) : Task.CompletedTask;
}
