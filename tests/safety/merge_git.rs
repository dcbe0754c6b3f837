//! `tickmark merge` as a merge driver of real git, set up by the two lines of `docs/merging.md`.

use std::path::Path;
use std::process::{Command, Output};
use tickmark::project::*;
use tickmark::store::{open_project, project_text, replace};
use tickmark::text::{Anchor, Span};

const TEXT: &str = "The bridge at Orvik is 40 metres long. It cost 14 million crowns.";

fn git(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main"]);
    command.current_dir(folder).args(args).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.output().expect("git runs")
}

fn done(folder: &Path, args: &[&str]) {
    let output = git(folder, args);
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn change(path: &Path, edit: impl FnOnce(&mut Project)) {
    let mut project = open_project(path).unwrap().0.project;
    edit(&mut project);
    replace(path, project_text(&project).unwrap().as_bytes()).unwrap();
}

fn set(project: &mut Project, status: Status) {
    project.claims.get_mut(&ClaimId::from("c1")).unwrap().status = status;
}

#[test]
fn git_unites_projects_by_the_documented_two_lines() {
    if Command::new("git").arg("--version").output().is_err() {
        println!("skipped: there is no git");
        return;
    }
    let manual = include_str!("../../docs/merging.md");
    let lines: Vec<&str> = manual.lines().map(str::trim).collect();
    let driver =
        lines.iter().find_map(|l| l.strip_prefix("git config merge.tickmark.driver '")?.strip_suffix('\'')).unwrap();
    let attribute = lines.iter().find_map(|l| l.strip_prefix("echo '")?.strip_suffix("' >> .gitattributes")).unwrap();

    let folder = tempfile::tempdir().unwrap();
    let (here, path) = (folder.path(), folder.path().join("bridge.tickmark"));
    done(here, &["init", "-q"]);
    std::fs::write(here.join(".gitattributes"), format!("{attribute}\n")).unwrap();
    let program = driver.replacen("tickmark", &format!("'{}'", env!("CARGO_BIN_EXE_tickmark")), 1);
    done(here, &["config", "merge.tickmark.driver", &program]);

    let mut base = Project::default();
    base.revisions.insert(1, Revision { text: TEXT.into(), ..Revision::default() });
    base.claims.insert("c1".into(), Claim { anchor: Anchor::at(TEXT, Span::new(0, 38)), ..Claim::default() });
    replace(&path, project_text(&base).unwrap().as_bytes()).unwrap();
    done(here, &["add", "-A"]);
    done(here, &["commit", "-qm", "base"]);

    done(here, &["checkout", "-qb", "ben"]);
    change(&path, |p| {
        let claim = p.claims.get_mut(&ClaimId::from("c1")).unwrap();
        claim.notes.push(Note { text: "the plan says 38".into(), stamp: Stamp::default() });
    });
    done(here, &["commit", "-qam", "a note"]);
    done(here, &["checkout", "-q", "main"]);
    change(&path, |p| set(p, Status::Verified));
    done(here, &["commit", "-qam", "verified"]);
    done(here, &["merge", "-q", "--no-edit", "ben"]);
    let united = open_project(&path).unwrap().0.project;
    let claim = &united.claims[&ClaimId::from("c1")];
    assert_eq!((claim.status, claim.notes.len(), united.conflicts.len()), (Status::Verified, 1, 0));

    done(here, &["checkout", "-q", "ben"]);
    change(&path, |p| set(p, Status::Disputed));
    done(here, &["commit", "-qam", "disputed"]);
    done(here, &["checkout", "-q", "main"]);
    let refused = git(here, &["merge", "--no-edit", "ben"]);
    assert!(!refused.status.success(), "git says that there is a conflict");
    let kept = open_project(&path).unwrap().0;
    assert!(kept.is_sound(), "no markers in the file");
    assert_eq!(kept.project.conflicts.keys().collect::<Vec<_>>(), ["claim c1 status"]);
    done(here, &["commit", "-qam", "settled in the window"]);
}

#[test]
fn the_command_line_tells_conflicts_by_its_exit_code_and_refuses_broken_files() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let mut project = Project::default();
    project.revisions.insert(1, Revision { text: TEXT.into(), ..Revision::default() });
    project.claims.insert("c1".into(), Claim::default());
    std::fs::write(file("base"), "").unwrap();
    for (name, status) in [("ours", Status::Verified), ("theirs", Status::Disputed)] {
        set(&mut project, status);
        std::fs::write(file(name), project_text(&project).unwrap()).unwrap();
    }
    let before = std::fs::read(file("ours")).unwrap();
    let run = |theirs: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tickmark"));
        command.arg("merge").args(["base", "ours", theirs].map(file)).arg("-o").arg(file("out"));
        command.output().unwrap()
    };
    let conflict = run("theirs");
    assert_eq!(conflict.status.code(), Some(1), "{conflict:?}");
    assert!(String::from_utf8_lossy(&conflict.stderr).contains("claim c1 status"));
    assert_eq!(open_project(&file("out")).unwrap().0.project.conflicts.len(), 1);
    assert_eq!(run("ours").status.code(), Some(0));
    std::fs::write(file("broken"), &before[..before.len() - 40]).unwrap();
    let broken = run("broken");
    assert_eq!(broken.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("broken"), "{broken:?}");
    assert_eq!(std::fs::read(file("ours")).unwrap(), before);
}
