// The working sheet of one judgement; used by judge.cpp alone. Its steps stand in sheet_faces.cpp (who is on each
// face), sheet_claims.cpp (people tagged without a face) and sheet_photo.cpp (the picture as a whole).
#pragma once

#include "core/policy/identity.hpp"
#include "core/policy/judge.hpp"
#include "core/policy/picture_limits.hpp"
#include "core/policy/pupil_rule.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace clearframe::policy {

struct JudgedClaim {
    Claim claim;
    Identity identity;
    Action action = Action::review;
};

/// One photo being judged. Every step only adds to the sheet; assemble() reads it.
class Sheet {
public:
    Sheet(const PhotoFacts& facts, const ReviewState& review, const Roster& roster, const Occasion& occasion,
          double coverGrowth)
        : facts_(facts), review_(review), roster_(roster), occasion_(occasion), growth_(coverGrowth),
          frame_(review.frame(facts.size)) {}

    void judgeAll();
    [[nodiscard]] Judgement assemble() const;

private:
    using Who = FaceAnswer::Who;
    /// A superellipse of n 2.6 holds a box whole when it is inscribed in one 2^(1/2.6) times as large.
    static constexpr double aroundCorners = 1.31;

    void add(ReasonCode code, std::string text, const Pupil* pupil = nullptr, FaceId face = 0);
    void addRuling(const PupilRuling& ruling, FaceId face);
    [[nodiscard]] const FaceOnSheet* faceOnSheet(FaceId id) const;
    [[nodiscard]] bool answered(FaceId id) const;
    [[nodiscard]] static bool mayBeNever(const Identity& identity);
    /// A face with hair, ears and chin: what a cover over it hides.
    [[nodiscard]] Rect withHead(const Rect& face) const { return grown(face, std::max(growth_, aroundCorners)); }
    [[nodiscard]] bool headsConfirmed() const { return review_.heads.has_value(); }

    void readClaims();
    void placeFaces();
    void collectPresent();
    void judgeFaces();
    void judgeAnswered(FaceOnSheet& face, const FaceAnswer& answer);
    void judgeContradiction(FaceOnSheet& face, const FaceAnswer& answer, const std::vector<JudgedClaim*>& speaking);
    void askWhereOnePupilIsTwice();
    void judgeClaimed(FaceOnSheet& face, const std::vector<JudgedClaim*>& speaking);
    void judgeUnnamed(FaceOnSheet& face, const FaceAnswer* answer);
    void judgeClaimsWithoutFace();
    void judgeUnplacedPupil(JudgedClaim& claim, const Pupil& pupil);
    void judgeUnplacedName(JudgedClaim& claim);
    void judgeRollAndAbsence();
    void countHeads();
    void judgePhoto();
    void judgeAnswers();                                   ///< to the questions before an approval
    [[nodiscard]] bool askAboutNoes(Judgement& out) const; ///< whether a person has to answer
    [[nodiscard]] bool placedByAnswer(const Pupil& pupil) const;
    [[nodiscard]] bool rollAgrees() const;
    [[nodiscard]] bool restrictedPupilTagged() const;
    [[nodiscard]] bool needsSecondPerson(const Pupil& pupil) const {
        return !roster_.restrictedNamesakes(pupil).empty();
    }

    const PhotoFacts& facts_;
    const ReviewState& review_;
    const Roster& roster_;
    const Occasion& occasion_;
    double growth_;
    Rect frame_;
    std::vector<JudgedClaim> claims_;
    std::vector<FaceOnSheet> faces_;
    std::vector<const Pupil*> spokenOf_; ///< tagged, named or ticked, whatever was answered since
    std::vector<const Pupil*> present_;  ///< of them, those of whom nobody said that they cannot be seen
    std::vector<Reason> reasons_;
    bool rollHolds_ = false;
    bool blocked_ = false;
    bool reviewNeeded_ = false;
    int fewestHeads_ = 0;
    int mostHeads_ = 0;
};

/// A tagged name as a sentence can hold it: a tag can be as long as its writer liked.
[[nodiscard]] std::string shown(std::string_view name);

} // namespace clearframe::policy
