// Landlock (Linux 5.13): a second lock on the file system and, where the kernel is new enough, on TCP, signals and
// abstract sockets. The system-call filter already forbids all of it; kernels without Landlock do without.
#pragma once

namespace clearframe::worker {

/// A rule set that allows nothing, as a descriptor; -1 where the kernel has no Landlock.
[[nodiscard]] int openLandlock();

/// Restricts the calling process by it. Needs no_new_privs.
[[nodiscard]] bool closeLandlock(int ruleset);

} // namespace clearframe::worker
