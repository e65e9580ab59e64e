#pragma once

namespace clearframe::worker {

/// glibc loads most character sets from disk when they are first used; a sandbox has no disk. Keeps open those that
/// texts in photos are written in, for as long as the program runs.
void prepareCharacterSets();

} // namespace clearframe::worker
