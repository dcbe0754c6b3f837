//! Every command of the window, in one table: name, label, what it does, menu and default keys.
//!
//! `Command::NextOpen` is "Next open claim", on `J`, in the menu Claim, and `claim.next-open` in the settings file. The
//! menus, the palette, the shortcut sheet and the keys all read this table; nothing else names a key.

use super::key_binding::Keys;
use egui::{Key, Modifiers};

/// The menus, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // the names are the menus' own
pub enum Menu {
    File,
    Edit,
    Article,
    Claim,
    Status,
    View,
    Help,
}

impl Menu {
    /// Every menu, from left to right.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Edit, Self::Article, Self::Claim, Self::Status, Self::View, Self::Help];

    /// The word in the bar.
    pub const fn label(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Article => "Article",
            Self::Claim => "Claim",
            Self::Status => "Status",
            Self::View => "View",
            Self::Help => "Help",
        }
    }
}

/// What a command is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// The command.
    pub command: Command,
    /// Its name in the settings file.
    pub name: &'static str,
    /// Its label in menus and in the palette.
    pub label: &'static str,
    /// One sentence on what it does.
    pub tooltip: &'static str,
    /// Where it stands.
    pub menu: Menu,
    /// True when a line is drawn above it in the menu.
    pub group: bool,
    /// Its default keys.
    pub keys: Option<Keys>,
}

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn on(modifiers: Modifiers, key: Key) -> Option<Keys> {
    Some(Keys { modifiers, key })
}

/// Writes the enum and the table from one list, so that neither can lack what the other has.
macro_rules! commands {
    ($($menu:ident { $($command:ident $name:literal $keys:expr, $group:literal, $label:literal, $tooltip:literal;)* })*) => {
        /// What a menu entry, a key or a line of the palette can do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command {
            $($(#[doc = $tooltip] $command,)*)*
        }

        /// Every command, in the order of the menus.
        pub const ALL: &[Spec] = &[
            $($(Spec {
                command: Command::$command,
                name: $name,
                label: $label,
                tooltip: $tooltip,
                menu: Menu::$menu,
                group: $group,
                keys: $keys,
            },)*)*
        ];
    };
}

commands! {
    File {
        Open "file.open" on(COMMAND, Key::O), false, "Open…", "Open an article or a project.";
        OpenSample "file.open-sample" None, false, "Open the sample article", "Open the article that comes with the program, to try things out.";
        NewRevision "file.new-draft" None, true, "Load a new draft…", "Load a newer text of this article; checked words that changed go to recheck.";
        DraftChanges "file.draft-changes" None, false, "What the new draft changed…", "See what stands, what is cut, and which words are in doubt.";
        Save "file.save" on(COMMAND, Key::S), true, "Save", "Save the project.";
        SaveAs "file.save-as" on(COMMAND_SHIFT, Key::S), false, "Save as…", "Save the project under another name.";
        Backups "file.backups" None, false, "Go back to a backup…", "Look at what the project file was before earlier saves.";
        Export "file.export" on(COMMAND_SHIFT, Key::E), false, "Export…", "Write a report, an annotated article or a table.";
        Quit "file.quit" on(COMMAND, Key::Q), true, "Quit", "Close the program; it asks when there is unsaved work.";
    }
    Edit {
        Undo "edit.undo" on(COMMAND, Key::Z), false, "Undo", "Take the last change back.";
        Redo "edit.redo" on(COMMAND, Key::Y), false, "Redo", "Make the change again that was taken back.";
        Copy "edit.copy" None, true, "Copy the selected words", "Copy what is selected in the article.";
        Find "edit.find" on(COMMAND, Key::F), false, "Find…", "Search in the article, the claims, the notes and the sources.";
        Conflicts "edit.conflicts" None, true, "Settle conflicts…", "Choose between what two people decided differently.";
        Gates "edit.gates" None, true, "Gates of the desk…", "Keep or relax what a claim must pass before it is verified or signed off.";
        Checklists "edit.checklists" None, false, "Checklists of the desk…", "Change the checklists, and see what that means for claims at work.";
        Scales "edit.scales" None, false, "Rating scales of the desk…", "Give verdicts on scales of your own.";
        People "edit.people" None, true, "People at the desk…", "See who is at the desk, and add somebody.";
        Who "edit.who" None, false, "Who is at the desk…", "Set your name and what you do: the log bears them.";
    }
    Article {
        NextUntouched "claim.next-untouched" on(NONE, Key::U), false, "Next untouched sentence", "Go to the next sentence that nobody has looked at.";
        NewClaim "claim.new" on(NONE, Key::C), true, "New claim from the selection", "Make a claim of the words or the sentence that are selected in the article.";
        NothingToCheck "claim.nothing" on(NONE, Key::X), false, "Nothing to check here", "Mark the selected sentence as holding nothing to check, or lift the mark.";
        PlaceHere "article.place" on(NONE, Key::G), false, "Place of the marked words", "Make a place of the words that are marked in the article.";
        NewSpeaker "article.speaker" None, false, "New speaker…", "Add somebody whom the program did not find.";
        Published "article.published" None, false, "Day of publication…", "Set the day on which the article appears.";
        MarkMore "article.mark-more" on(SHIFT, Key::ArrowRight), true, "Mark a word more", "End the marked words a word later; the first press marks the first word of the claim or sentence that is selected.";
        MarkLess "article.mark-less" on(SHIFT, Key::ArrowLeft), false, "Mark a word less", "End the marked words a word earlier; the first press marks the claim or sentence without its last word.";
        BeginEarlier "article.begin-earlier" on(ALT, Key::ArrowLeft), false, "Begin a word earlier", "Begin the marked words a word earlier.";
        BeginLater "article.begin-later" on(ALT, Key::ArrowRight), false, "Begin a word later", "Begin the marked words a word later; the first press marks the claim or sentence without its first word.";
    }
    Claim {
        NextOpen "claim.next-open" on(NONE, Key::J), false, "Next open claim", "Go to the next claim that is not settled.";
        PreviousOpen "claim.previous-open" on(NONE, Key::K), false, "Previous open claim", "Go to the claim before that is not settled.";
        NextClaim "claim.next" on(SHIFT, Key::J), false, "Next claim", "Go to the next claim, settled or not.";
        PreviousClaim "claim.previous" on(SHIFT, Key::K), false, "Previous claim", "Go to the claim before, settled or not.";
        ChooseWords "claim.words" on(NONE, Key::W), true, "Choose its words anew…", "Take the words that are marked in the article for the selected claim; you see before and after first.";
        Split "claim.split" on(NONE, Key::D), false, "Split the claim…", "Make two claims of one, where the marked words begin, or where they end when they begin with the claim.";
        Merge "claim.merge" on(NONE, Key::M), false, "Merge claims…", "Make one claim of those that are picked out in the list, or of the selected one and the next.";
        AddPoint "claim.add-point" on(SHIFT, Key::P), false, "Add a check point…", "Add a check point of your own on the marked words of the selected claim.";
        RemovePoint "claim.remove-point" on(NONE, Key::Delete), false, "Remove the check point", "Take the selected check point away; it must be one that was added by hand.";
        PickOut "claim.pick-out" on(NONE, Key::B), false, "Pick out", "Pick the selected claim out in the list, to do something with several at once, or let it go.";
        Note "claim.note" on(NONE, Key::N), true, "Add a note", "Write a note on the selected claim.";
        Evidence "claim.evidence" on(NONE, Key::E), false, "Add evidence…", "Apply a source to the selected claim.";
        Query "claim.query" on(NONE, Key::Q), false, "Ask somebody…", "Write down a question, and to whom it goes.";
        Correct "claim.correct" on(NONE, Key::R), false, "Propose a correction…", "Propose the wording that should stand instead.";
        AcceptCorrection "claim.accept-correction" on(NONE, Key::Y), false, "Accept the correction", "The proposed words are to be printed.";
        DeclineCorrection "claim.decline-correction" on(SHIFT, Key::Y), false, "Decline the correction…", "The words stay as they are: an editor says why.";
        Verdict "claim.verdict" on(NONE, Key::V), false, "Give a verdict…", "Say what is published about the claim.";
        Assign "claim.assign" on(NONE, Key::A), false, "Give to somebody…", "Choose who works on it.";
        AssignAll "claim.assign-all" on(SHIFT, Key::A), false, "Give several to somebody…", "Choose who works on the claims that are picked out, or on all that the list shows.";
        Legal "claim.legal" on(NONE, Key::L), false, "Legal flag", "None, sensitive, legal, and round again; legal is an editor’s to set and to lift, with a comment.";
        Flag "claim.flag" on(NONE, Key::F), false, "Flag", "Set or lift the mark for “come back to this”.";
    }
    Status {
        TickNext "claim.tick" on(NONE, Key::T), false, "Tick the next item", "Pass the first open item of the checklist.";
        FailNext "claim.fail" on(SHIFT, Key::T), false, "Fail the next item", "Fail the first open item of the checklist.";
        TickPoint "claim.tick-point" on(NONE, Key::P), false, "Tick the next check point", "Pass the first open check point: a figure, a name, a date.";
        SetVerified "claim.verified" on(NONE, Key::Num1), true, "Mark verified", "The words hold; the gates say what is missing if they are not ready.";
        SetDisputed "claim.disputed" on(NONE, Key::Num2), false, "Mark disputed", "The evidence contradicts the words.";
        SetQueried "claim.queried" on(NONE, Key::Num3), false, "Mark queried", "Waiting on someone.";
        SetNeedsChange "claim.needs-change" on(NONE, Key::Num4), false, "Mark needs change", "The wording must change.";
        SetNotCheckable "claim.not-checkable" on(NONE, Key::Num5), false, "Mark not checkable…", "Opinion, prediction or the like: say why.";
        SetUnverifiable "claim.unverifiable" on(NONE, Key::Num6), false, "Mark unverifiable…", "No source can settle it: an editor says so, with a comment.";
        SetOnAuthor "claim.on-author" on(NONE, Key::Num7), false, "Leave on author…", "The author answers for it: an editor says so, with a comment.";
        SetCut "claim.cut" on(NONE, Key::Num8), false, "Mark cut", "The words leave the article.";
        SetRecheck "claim.recheck" on(NONE, Key::Num9), false, "Send to recheck", "Something changed after it was verified.";
        SetInProgress "claim.in-progress" on(NONE, Key::I), false, "Mark in progress", "Someone is at work on it.";
        Reopen "claim.reopen" on(NONE, Key::Num0), false, "Reopen", "Set it back to unchecked.";
        SignOff "claim.sign-off" on(SHIFT, Key::S), true, "Sign off", "A second person confirms the settled claim.";
    }
    View {
        Palette "view.palette" on(COMMAND, Key::K), false, "Search or run a command…", "Find any command by its words.";
        ShowClaims "view.claims" on(ALT, Key::Num1), true, "Claims", "What is left.";
        ShowSpeakers "view.speakers" on(ALT, Key::Num2), false, "Speakers", "Who says so.";
        ShowPlaces "view.places" on(ALT, Key::Num3), false, "Places", "Where it is.";
        ShowSources "view.sources" on(ALT, Key::Num4), false, "Sources", "From what.";
        ShowOverview "view.overview" on(ALT, Key::Num5), false, "Overview", "How far along.";
        ShowLog "view.log" on(ALT, Key::Num6), false, "Log", "Who did what when.";
        ThemeSystem "view.theme-system" None, true, "Theme: as the system", "Light or dark as the system says.";
        ThemeLight "view.theme-light" None, false, "Theme: light", "Ink on paper.";
        ThemeDark "view.theme-dark" None, false, "Theme: dark", "For the night.";
        TextLarger "view.text-larger" on(COMMAND_SHIFT, Key::Plus), true, "Larger article text", "Set the article one point larger.";
        TextSmaller "view.text-smaller" on(COMMAND_SHIFT, Key::Minus), false, "Smaller article text", "Set the article one point smaller.";
    }
    Help {
        Shortcuts "help.shortcuts" on(NONE, Key::F1), false, "Keyboard shortcuts", "Every key on one sheet.";
        Guide "help.guide" None, false, "The first minute", "What is where, in six lines.";
        About "help.about" None, true, "About Tickmark", "Version, licences, and where the settings lie.";
    }
}

impl Command {
    /// Its row in the table.
    pub fn spec(self) -> &'static Spec {
        // The table is written from the same list as the enum, so its row is always there.
        ALL.iter().find(|spec| spec.command == self).unwrap_or(&ALL[0])
    }

    /// The command that the settings file calls `name`.
    pub fn named(name: &str) -> Option<Self> {
        ALL.iter().find(|spec| spec.name == name).map(|spec| spec.command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_labels_and_default_keys_are_each_their_own() {
        let names: BTreeSet<_> = ALL.iter().map(|spec| spec.name).collect();
        let labels: BTreeSet<_> = ALL.iter().map(|spec| (spec.menu, spec.label)).collect();
        let keys: Vec<_> = ALL.iter().filter_map(|spec| spec.keys).map(|keys| keys.to_string()).collect();
        assert_eq!(names.len(), ALL.len());
        assert_eq!(labels.len(), ALL.len());
        assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{keys:?}");
        assert!(ALL.iter().all(|spec| Command::named(spec.name) == Some(spec.command)));
    }

    #[test]
    fn tooltips_are_sentences() {
        for spec in ALL {
            assert!(spec.tooltip.ends_with('.'), "{}", spec.name);
            assert!(!spec.label.ends_with('.'), "{}", spec.name);
        }
    }
}
