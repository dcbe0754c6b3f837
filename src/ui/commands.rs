//! Every command of the window, in one table: name, label, what it does, menu and default keys.
//!
//! `Command::NextOpen` is "Next open claim", on `J`, in the menu Claim, and `claim.next-open` in the settings file. The
//! menus, the palette, the list of shortcuts and the key bindings all read this table; a key is named nowhere else.
//!
//! Each topic is an enum of its own, so that whoever carries out commands matches each topic exhaustively. The menu is
//! only where a command is shown.

use egui::{Key, KeyboardShortcut, Modifiers};

/// The menus, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is named like its menu
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

    /// The text in the menu bar.
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

/// A row of the table: one command.
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
    /// The menu that shows it.
    pub menu: Menu,
    /// Whether a line is drawn above it in the menu.
    pub starts_group: bool,
    /// Its default keys; menus show the first.
    pub keys: &'static [KeyboardShortcut],
}

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const COMMAND: Modifiers = Modifiers::COMMAND;
const COMMAND_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn on(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// Writes the enums and the table from one list, so that neither can lack what the other has.
macro_rules! commands {
    ($(#[doc = $about:literal] $topic:ident($commands:ident) in $menu:ident { $($command:ident {
        name: $name:literal $(, keys: [$($key:expr),+])? $(, starts_group: $group:literal)?, label: $label:literal,
        tooltip: $tooltip:literal
    })* })*) => {
        /// What a menu entry, a key or a line of the palette can do, by topic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Command {
            $(#[doc = $about] $topic($commands),)*
        }

        $(#[doc = $about]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $commands {
            $(#[doc = $tooltip] $command,)*
        })*

        /// Every command by its own name, whatever its topic.
        #[allow(non_upper_case_globals)] // they are read like the variants that they stand for
        impl Command {
            $($(#[doc = $tooltip] pub const $command: Self = Self::$topic($commands::$command);)*)*
        }

        /// Every command, in the order of the menus.
        pub const ALL: &[Spec] = &[
            $($(Spec {
                command: Command::$command,
                name: $name,
                label: $label,
                tooltip: $tooltip,
                menu: Menu::$menu,
                starts_group: false $(|| $group)?,
                keys: &[$($($key),+)?],
            },)*)*
        ];
    };
}

commands! {
    /// Files and the program.
    File(FileCommand) in File {
        Open { name: "file.open", keys: [on(COMMAND, Key::O)], label: "Open…",
            tooltip: "Open an article or a project." }
        OpenSample { name: "file.open-sample", label: "Open the sample article",
            tooltip: "Open the article that comes with the program, to try things out." }
        NewRevision { name: "file.new-draft", starts_group: true, label: "Load a new draft…",
            tooltip: "Load a newer text of this article; checked words that changed go to recheck." }
        DraftChanges { name: "file.draft-changes", label: "What the new draft changed…",
            tooltip: "See what stands, what is cut, and which words are in doubt." }
        Save { name: "file.save", keys: [on(COMMAND, Key::S)], starts_group: true, label: "Save",
            tooltip: "Save the project." }
        SaveAs { name: "file.save-as", keys: [on(COMMAND_SHIFT, Key::S)], label: "Save as…",
            tooltip: "Save the project under another name." }
        Backups { name: "file.backups", label: "Go back to a backup…",
            tooltip: "Look at what the project file was before earlier saves." }
        Export { name: "file.export", keys: [on(COMMAND_SHIFT, Key::E)], label: "Export…",
            tooltip: "Write a report, an annotated article or a table." }
        Quit { name: "file.quit", keys: [on(COMMAND, Key::Q)], starts_group: true, label: "Quit",
            tooltip: "Close the program; it asks when there is unsaved work." }
    }
    /// Undo, and what is done with words in general.
    Edit(EditCommand) in Edit {
        Undo { name: "edit.undo", keys: [on(COMMAND, Key::Z)], label: "Undo",
            tooltip: "Take the last change back." }
        Redo { name: "edit.redo", keys: [on(COMMAND, Key::Y), on(COMMAND_SHIFT, Key::Z)], label: "Redo",
            tooltip: "Make the change again that was taken back." }
        Copy { name: "edit.copy", starts_group: true, label: "Copy the selected words",
            tooltip: "Copy what is selected in the article." }
        Find { name: "edit.find", keys: [on(COMMAND, Key::F)], label: "Find…",
            tooltip: "Search in the article, the claims, the notes and the sources." }
    }
    /// What belongs to the desk: people, rules, conflicts.
    Desk(DeskCommand) in Edit {
        Conflicts { name: "edit.conflicts", starts_group: true, label: "Settle conflicts…",
            tooltip: "Choose between what two people decided differently." }
        Gates { name: "edit.gates", starts_group: true, label: "Gates of the desk…",
            tooltip: "Keep or relax what a claim must pass before it is verified or signed off." }
        Checklists { name: "edit.checklists", label: "Checklists of the desk…",
            tooltip: "Change the checklists, and see what that means for claims at work." }
        Scales { name: "edit.scales", label: "Rating scales of the desk…",
            tooltip: "Give verdicts on scales of your own." }
        People { name: "edit.people", starts_group: true, label: "People at the desk…",
            tooltip: "See who is at the desk, and add somebody." }
        Who { name: "edit.who", label: "Who is at the desk…",
            tooltip: "Set your name and what you do: the log bears them." }
    }
    /// What is made of words of the article.
    Article(ArticleCommand) in Article {
        NextUntouched { name: "claim.next-untouched", keys: [on(NONE, Key::U)], label: "Next untouched sentence",
            tooltip: "Go to the next sentence that nobody has looked at." }
        NewClaim { name: "claim.new", keys: [on(NONE, Key::C)], starts_group: true, label: "New claim from the selection",
            tooltip: "Make a claim of the words or the sentence that are selected in the article." }
        NothingToCheck { name: "claim.nothing", keys: [on(NONE, Key::X)], label: "Nothing to check here",
            tooltip: "Mark the selected sentence as holding nothing to check, or lift the mark." }
        PlaceHere { name: "article.place", keys: [on(NONE, Key::G)], label: "Place of the marked words",
            tooltip: "Make a place of the words that are marked in the article." }
        NewSpeaker { name: "article.speaker", label: "New speaker…",
            tooltip: "Add somebody whom the program did not find." }
        Published { name: "article.published", label: "Day of publication…",
            tooltip: "Set the day on which the article appears." }
    }
    /// Marking words with the keyboard.
    Marking(MarkingCommand) in Article {
        MarkMore { name: "article.mark-more", keys: [on(SHIFT, Key::ArrowRight)], starts_group: true, label: "Mark a word more",
            tooltip: "End the marked words a word later; the first press marks the first word of the claim or sentence that is selected." }
        MarkLess { name: "article.mark-less", keys: [on(SHIFT, Key::ArrowLeft)], label: "Mark a word less",
            tooltip: "End the marked words a word earlier; the first press marks the claim or sentence without its last word." }
        BeginEarlier { name: "article.begin-earlier", keys: [on(ALT, Key::ArrowLeft)], label: "Begin a word earlier",
            tooltip: "Begin the marked words a word earlier." }
        BeginLater { name: "article.begin-later", keys: [on(ALT, Key::ArrowRight)], label: "Begin a word later",
            tooltip: "Begin the marked words a word later; the first press marks the claim or sentence without its first word." }
    }
    /// From claim to claim.
    Navigation(NavigationCommand) in Claim {
        NextOpen { name: "claim.next-open", keys: [on(NONE, Key::J)], label: "Next open claim",
            tooltip: "Go to the next claim that is not settled." }
        PreviousOpen { name: "claim.previous-open", keys: [on(NONE, Key::K)], label: "Previous open claim",
            tooltip: "Go to the claim before that is not settled." }
        NextClaim { name: "claim.next", keys: [on(SHIFT, Key::J)], label: "Next claim",
            tooltip: "Go to the next claim, settled or not." }
        PreviousClaim { name: "claim.previous", keys: [on(SHIFT, Key::K)], label: "Previous claim",
            tooltip: "Go to the claim before, settled or not." }
    }
    /// Which words make a claim and its check points, and claims picked out together.
    Boundaries(BoundaryCommand) in Claim {
        ChooseWords { name: "claim.words", keys: [on(NONE, Key::W)], starts_group: true, label: "Choose its words anew…",
            tooltip: "Take the words that are marked in the article for the selected claim; you see before and after first." }
        Split { name: "claim.split", keys: [on(NONE, Key::D)], label: "Split the claim…",
            tooltip: "Make two claims of one, where the marked words begin, or where they end when they begin with the claim." }
        Merge { name: "claim.merge", keys: [on(NONE, Key::M)], label: "Merge claims…",
            tooltip: "Make one claim of those that are picked out in the list, or of the selected one and the next." }
        AddPoint { name: "claim.add-point", keys: [on(SHIFT, Key::P)], label: "Add a check point…",
            tooltip: "Add a check point of your own on the marked words of the selected claim." }
        RemovePoint { name: "claim.remove-point", keys: [on(NONE, Key::Delete)], label: "Remove the check point",
            tooltip: "Take the selected check point away; it must be one that was added by hand." }
        PickOut { name: "claim.pick-out", keys: [on(NONE, Key::B)], label: "Pick out",
            tooltip: "Pick the selected claim out in the list, to do something with several at once, or let it go." }
    }
    /// Work on the selected claim.
    Claim(ClaimCommand) in Claim {
        Note { name: "claim.note", keys: [on(NONE, Key::N)], starts_group: true, label: "Add a note",
            tooltip: "Write a note on the selected claim." }
        Evidence { name: "claim.evidence", keys: [on(NONE, Key::E)], label: "Add evidence…",
            tooltip: "Apply a source to the selected claim." }
        Query { name: "claim.query", keys: [on(NONE, Key::Q)], label: "Query somebody…",
            tooltip: "Write down a question, and to whom it goes." }
        Correct { name: "claim.correct", keys: [on(NONE, Key::R)], label: "Propose a correction…",
            tooltip: "Propose the wording that should stand instead." }
        AcceptCorrection { name: "claim.accept-correction", keys: [on(NONE, Key::Y)], label: "Accept the correction",
            tooltip: "The proposed words are to be printed." }
        DeclineCorrection { name: "claim.decline-correction", keys: [on(SHIFT, Key::Y)], label: "Decline the correction…",
            tooltip: "The words stay as they are: an editor says why." }
        Verdict { name: "claim.verdict", keys: [on(NONE, Key::V)], label: "Give a verdict…",
            tooltip: "Say what is published about the claim." }
        Assign { name: "claim.assign", keys: [on(NONE, Key::A)], label: "Give to somebody…",
            tooltip: "Choose who works on it." }
        AssignAll { name: "claim.assign-all", keys: [on(SHIFT, Key::A)], label: "Give several to somebody…",
            tooltip: "Choose who works on the claims that are picked out, or on all that the list shows." }
        Legal { name: "claim.legal", keys: [on(NONE, Key::L)], label: "Legal flag",
            tooltip: "None, sensitive, legal, and round again; legal is an editor’s to set and to lift, with a comment." }
        Flag { name: "claim.flag", keys: [on(NONE, Key::F)], label: "Flag",
            tooltip: "Set or lift the mark for “come back to this”." }
    }
    /// Ticks on the checklist of the selected claim.
    Tick(TickCommand) in Status {
        TickNext { name: "claim.tick", keys: [on(NONE, Key::T)], label: "Tick the next item",
            tooltip: "Pass the first open item of the checklist." }
        FailNext { name: "claim.fail", keys: [on(SHIFT, Key::T)], label: "Fail the next item",
            tooltip: "Fail the first open item of the checklist." }
        TickPoint { name: "claim.tick-point", keys: [on(NONE, Key::P)], label: "Tick the next check point",
            tooltip: "Pass the first open check point: a figure, a name, a date." }
    }
    /// The status of the selected claim.
    Status(StatusCommand) in Status {
        SetVerified { name: "claim.verified", keys: [on(NONE, Key::Num1)], starts_group: true, label: "Mark verified",
            tooltip: "The words hold; the gates say what is missing if they are not ready." }
        SetDisputed { name: "claim.disputed", keys: [on(NONE, Key::Num2)], label: "Mark disputed",
            tooltip: "The evidence contradicts the words." }
        SetQueried { name: "claim.queried", keys: [on(NONE, Key::Num3)], label: "Mark queried",
            tooltip: "Waiting on someone." }
        SetNeedsChange { name: "claim.needs-change", keys: [on(NONE, Key::Num4)], label: "Mark needs change",
            tooltip: "The wording must change." }
        SetNotCheckable { name: "claim.not-checkable", keys: [on(NONE, Key::Num5)], label: "Mark not checkable…",
            tooltip: "Opinion, prediction or the like: say why." }
        SetUnverifiable { name: "claim.unverifiable", keys: [on(NONE, Key::Num6)], label: "Mark unverifiable…",
            tooltip: "No source can settle it: an editor says so, with a comment." }
        SetOnAuthor { name: "claim.on-author", keys: [on(NONE, Key::Num7)], label: "Leave on author…",
            tooltip: "The author answers for it: an editor says so, with a comment." }
        SetCut { name: "claim.cut", keys: [on(NONE, Key::Num8)], label: "Mark cut",
            tooltip: "The words leave the article." }
        SetRecheck { name: "claim.recheck", keys: [on(NONE, Key::Num9)], label: "Send to recheck",
            tooltip: "Something changed after it was verified." }
        SetInProgress { name: "claim.in-progress", keys: [on(NONE, Key::I)], label: "Mark in progress",
            tooltip: "Someone is at work on it." }
        Reopen { name: "claim.reopen", keys: [on(NONE, Key::Num0)], label: "Reopen",
            tooltip: "Set it back to unchecked." }
        SignOff { name: "claim.sign-off", keys: [on(SHIFT, Key::S)], starts_group: true, label: "Sign off",
            tooltip: "A second person confirms the settled claim." }
    }
    /// What is shown, and how.
    View(ViewCommand) in View {
        Palette { name: "view.palette", keys: [on(COMMAND, Key::K)], label: "Search or run a command…",
            tooltip: "Find any command by its words." }
        ShowClaims { name: "view.claims", keys: [on(ALT, Key::Num1)], starts_group: true, label: "Claims",
            tooltip: "What is left." }
        ShowSpeakers { name: "view.speakers", keys: [on(ALT, Key::Num2)], label: "Speakers",
            tooltip: "Who says so." }
        ShowPlaces { name: "view.places", keys: [on(ALT, Key::Num3)], label: "Places",
            tooltip: "Where it is." }
        ShowSources { name: "view.sources", keys: [on(ALT, Key::Num4)], label: "Sources",
            tooltip: "From what." }
        ShowOverview { name: "view.overview", keys: [on(ALT, Key::Num5)], label: "Overview",
            tooltip: "How far along." }
        ShowLog { name: "view.log", keys: [on(ALT, Key::Num6)], label: "Log",
            tooltip: "Who did what when." }
        ThemeSystem { name: "view.theme-system", starts_group: true, label: "Theme: as the system",
            tooltip: "Light or dark as the system says." }
        ThemeLight { name: "view.theme-light", label: "Theme: light",
            tooltip: "Ink on paper." }
        ThemeDark { name: "view.theme-dark", label: "Theme: dark",
            tooltip: "For the night." }
        TextLarger { name: "view.text-larger", keys: [on(COMMAND_SHIFT, Key::Plus)], starts_group: true, label: "Larger article text",
            tooltip: "Set the article one point larger." }
        TextSmaller { name: "view.text-smaller", keys: [on(COMMAND_SHIFT, Key::Minus)], label: "Smaller article text",
            tooltip: "Set the article one point smaller." }
    }
    /// Help.
    Help(HelpCommand) in Help {
        Shortcuts { name: "help.shortcuts", keys: [on(NONE, Key::F1)], label: "Keyboard shortcuts",
            tooltip: "Every key on one sheet." }
        Guide { name: "help.guide", label: "The first minute",
            tooltip: "What is where, in six lines." }
        About { name: "help.about", starts_group: true, label: "About Tickmark",
            tooltip: "Version, licences, and where the settings lie." }
    }
}

impl Command {
    /// Its row in the table.
    pub fn spec(self) -> &'static Spec {
        // The table is generated from the same list as the enums, so the row always exists.
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
        let keys: Vec<_> = ALL.iter().flat_map(|spec| spec.keys).collect();
        assert_eq!(names.len(), ALL.len());
        assert_eq!(labels.len(), ALL.len());
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[..at].contains(key), "{key:?}");
        }
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
