#include "core/workflow/looking.hpp"

namespace clearframe::workflow {

policy::Result<Looked> look(const ports::PhotoFile& file, ports::PhotoReader& reader, ports::FaceFinder& finder,
                            ports::Redactor& redactor) {
    auto read = reader.read(file);
    if (!read) return tl::unexpected(read.error());
    const auto fingerprint = redactor.fingerprint(read->picture); // the search leaves a core idle now and then
    // No result is not "no faces": without the detector's answer there is nothing to judge.
    auto found = finder.find(read->picture);
    if (!found) return tl::unexpected(found.error());

    Looked out;
    int id = 0;
    for (const auto& face : found->faces)
        out.faces.push_back({.id = ++id, .box = face.box, .score = face.score});
    out.faces = policy::addTaggedFaces(std::move(out.faces), read->tags, read->picture.size);
    out.fingerprint = fingerprint();
    out.fileHash = redactor.hash(file.bytes);
    out.picture = std::move(read->picture);
    out.format = std::move(read->format);
    out.tags = std::move(read->tags);
    out.tagsUnreadable = read->tagsUnreadable;
    out.warnings = std::move(read->warnings);
    return out;
}

PhotoView unreadable(std::string file, std::string why) {
    PhotoView view{.file = std::move(file)};
    view.error = why;
    view.judgement.reasons.push_back({.code = policy::ReasonCode::unreadable, .text = std::move(why)});
    return view;
}

PhotoView judgeUnstored(std::string file, const Looked& looked, const Situation& situation, policy::Purpose purpose) {
    PhotoView view{
        .file = std::move(file), .size = looked.picture.size, .faces = looked.faces, .warnings = looked.warnings};
    const policy::PhotoFacts facts{.size = looked.picture.size,
                                   .faces = looked.faces,
                                   .tags = looked.tags,
                                   .tagsUnreadable = looked.tagsUnreadable};
    view.judgement = policy::judge(facts, view.review, situation.roster(), situation.occasion(purpose));
    return view;
}

} // namespace clearframe::workflow
