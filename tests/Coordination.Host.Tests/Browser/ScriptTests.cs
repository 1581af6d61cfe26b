using Microsoft.Playwright;

namespace Coordination.Host.Tests.Browser;

/// <summary>What the script adds, and what works where it is off.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ScriptTests(BrowserApp app)
{
    [Fact]
    public async Task PickAll_Pressed_MarksEveryRowAndSaysHowMany()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");

        await tab.Page.GetByLabel("Markera alla på sidan").CheckAsync();

        (await tab.Page.Locator("tbody .pick input:checked").CountAsync()).ShouldBe(8);
        (await tab.Page.Locator(".bulk-label").InnerTextAsync()).ShouldBe("8 markerade");
    }

    [Fact]
    public async Task Form_LeftWithUnsavedText_AsksFirst()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");
        await tab.Page.GetByLabel("Rubrik").FillAsync("Träff");
        var asked = new TaskCompletionSource<string>();
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };

        await tab.Page.GotoAsync("/om");

        (await asked.Task).ShouldBe("beforeunload");
    }

    [Fact]
    public async Task Form_Submitted_DoesNotAsk()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");
        var asked = false;
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked = true;
            await dialog.AcceptAsync();
        };
        await tab.Page.GetByLabel("Rubrik").FillAsync("Träff");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await tab.Page.Locator(".ds-error-summary").WaitForAsync();

        asked.ShouldBeFalse();
        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.className")).ShouldContain("ds-error-summary");
    }

    [Fact]
    public async Task Menu_OnATelephoneWithoutScript_Opens()
    {
        await using var tab = await app.OpenTabAsync(390, script: false);
        await tab.Page.GotoAsync("/om");
        await tab.Page.Locator(".site-menu > summary").ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".site-menu nav a").First).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("nav.site-nav")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task FirstTabStop_IsTheSkipLinkAndShows()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/om");
        await tab.Page.Keyboard.PressAsync("Tab");

        var box = await tab.Page.Locator(".skip:focus").BoundingBoxAsync();
        box.ShouldNotBeNull().Width.ShouldBeGreaterThan(60);
        await tab.Page.Keyboard.PressAsync("Enter");
        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("innehall");
    }

    [Fact]
    public async Task Shortcuts_UnlessTurnedOn_DoNothing()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");
        await tab.Page.Keyboard.PressAsync("/");

        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("BODY");
    }

    [Fact]
    public async Task Paper_HasTheTableButNotTheControls()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var control in new[] { ".site-nav", ".filter", ".bulk", ".pages", ".site-footer" })
        {
            await Assertions.Expect(tab.Page.Locator(control).First).ToBeHiddenAsync();
        }

        await Assertions.Expect(tab.Page.Locator("th .print-only").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task EveryTabStop_HasAVisibleRing()
    {
        await using var tab = await app.OpenTabAsync(1280);
        await tab.Page.GotoAsync("/galleri");
        var bare = new List<string>();
        for (var i = 0; i < 90; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            var stop = await tab.Page.EvaluateAsync<string?>("""
                () => {
                  const e = document.activeElement;
                  if (e === document.body) return null;
                  const ring = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
                  return ring(getComputedStyle(e)) || (e.parentElement && ring(getComputedStyle(e.parentElement))) ? '' : e.outerHTML.slice(0, 120);
                }
                """);
            if (stop is null)
            {
                break;
            }

            if (stop.Length > 0)
            {
                bare.Add(stop);
            }
        }

        bare.ShouldBeEmpty();
    }
}
