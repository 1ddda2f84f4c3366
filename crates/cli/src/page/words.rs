//! What the pages of stories say themselves, in the languages of the shipped stories.

/// A language of pages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Words {
    /// The code, which is also the name of its folder.
    pub(crate) code: &'static str,
    /// What browsers call it: a tag of BCP 47.
    pub(crate) tag: &'static str,
    /// What those who speak it call it.
    pub(crate) own_name: &'static str,
    pub(crate) present: &'static str,
    pub(crate) open: &'static str,
    pub(crate) stories: &'static str,
    /// What the list of all pages is about.
    pub(crate) about: &'static str,
    pub(crate) reached: &'static str,
    pub(crate) footer: &'static str,
}

/// English, in which every story is written first.
pub(crate) const ENGLISH: &Words = &ALL[0];

static ALL: [Words; 5] = [
    Words {
        code: "en",
        tag: "en",
        own_name: "English",
        present: "Present it",
        open: "Open it in the studio",
        stories: "Stories",
        about: "Who may do what in Azure, and why: stories and exercises, each with a drawing that plays.",
        reached: "To be reached:",
        footer: "Every outcome on this page is computed by Vouchsafe from a model of Azure’s authentication and \
                 authorization. Vouchsafe is not affiliated with Microsoft.",
    },
    Words {
        code: "es",
        tag: "es",
        own_name: "Español",
        present: "Presentarla",
        open: "Abrirla en el estudio",
        stories: "Historias",
        about: "Quién puede hacer qué en Azure, y por qué: historias y ejercicios, cada uno con un dibujo que se reproduce.",
        reached: "Lo que hay que lograr:",
        footer: "Vouchsafe calcula todos los resultados de esta página a partir de un modelo de la autenticación y la \
                 autorización de Azure. Vouchsafe no está afiliado a Microsoft.",
    },
    Words {
        code: "pt",
        tag: "pt-BR",
        own_name: "Português",
        present: "Apresentar",
        open: "Abrir no estúdio",
        stories: "Histórias",
        about: "Quem pode fazer o quê no Azure, e por quê: histórias e exercícios, cada um com um desenho que se reproduz.",
        reached: "O que deve ser alcançado:",
        footer: "Todos os resultados desta página são calculados pelo Vouchsafe a partir de um modelo da autenticação e da \
                 autorização do Azure. O Vouchsafe não é afiliado à Microsoft.",
    },
    Words {
        code: "ja",
        tag: "ja",
        own_name: "日本語",
        present: "プレゼンテーションを始める",
        open: "スタジオで開く",
        stories: "ストーリー",
        about: "Azure で誰が何をできるのか、その理由とともに。再生できる図の付いたストーリーと演習です。",
        reached: "達成すること:",
        footer: "このページの結果はすべて、Azure の認証と認可のモデルから Vouchsafe が計算したものです。Vouchsafe は Microsoft とは関係ありません。",
    },
    Words {
        code: "ko",
        tag: "ko",
        own_name: "한국어",
        present: "프레젠테이션 시작",
        open: "스튜디오에서 열기",
        stories: "이야기",
        about: "Azure에서 누가 무엇을 할 수 있는지, 그리고 왜 그런지: 재생되는 그림이 있는 이야기와 연습입니다.",
        reached: "달성할 것:",
        footer: "이 페이지의 모든 결과는 Vouchsafe가 Azure 인증 및 권한 부여 모델에서 계산한 것입니다. Vouchsafe는 Microsoft와 관련이 없습니다.",
    },
];

impl Words {
    /// The words of a language that is not English; `None` where there are none.
    pub(crate) fn of_code(code: &str) -> Option<&'static Self> {
        ALL.iter().skip(1).find(|it| it.code == code)
    }

    /// Where its pages are, from the folder of all stories; with a slash at its end where it is another folder.
    pub(crate) fn folder(&self) -> String {
        if self == ENGLISH {
            String::new()
        } else {
            format!("{}/", self.code)
        }
    }

    /// The way up from one of its lists to the folder of all stories.
    pub(crate) fn up(&self) -> &'static str {
        if self == ENGLISH { "" } else { "../" }
    }

    /// What a link to the studio says besides.
    pub(crate) fn of_link(&self) -> String {
        if self == ENGLISH {
            String::new()
        } else {
            format!("&amp;lang={}", self.code)
        }
    }
}
