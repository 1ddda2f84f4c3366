title = 演習: 給与計算アプリのためのシークレット
about = 給与計算アプリには、キー コンテナーのシークレットが 1 つ必要です。その値を開き、ほかには何も開かないロールを見つけましょう。

beat-0 =
    .title = キー コンテナーの閲覧者
    .say = 税務署が発行する API キーが、`kv-payroll-prod` に入っています。給与計算アプリの ID は、このキー コンテナーに対する `Key Vault Reader` を持ち、シークレットを求めます。
    .notes = 名前が誤解を招きます。このロールが読み取るのは、キー コンテナーと、その中にあるものの名前や属性であり、値は読み取れません。[Key Vault の Azure ロール](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .question = `Key Vault Reader` がシークレットを求めます。どうなりますか?

beat-1 =
    .title = 値を読み取れるようにする
    .say = アプリが `tax-api-key` の値を読み取れるようにします。アプリはシークレットを変更せず、誰のアクセス権も決めず、`kv-people-prod` は閉じたままです。何にも必要とされないロールを残さないでください。
    .notes = 模範解答: `kv-payroll-prod` (またはシークレット) に対する `Key Vault Secrets User` をアプリの ID に割り当て、`Key Vault Reader` を削除します。よくある誤答: `Key Vault Contributor` (キー コンテナーを管理するもので、値は開きません)、`Key Vault Secrets Officer` や `Key Vault Administrator` (シークレットの変更もできます)、リソース グループに対するロール (もう一方のキー コンテナーが開きます)。Microsoft は、アプリケーションごとにキー コンテナーを 1 つ用意し、ロールをキー コンテナーに対して割り当てるよう勧めています。[Key Vault の Azure ロール](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .goal-1 = contoso-payroll-app が自分の API キーを読み取れる
    .goal-2 = contoso-payroll-app がシークレットを変更できない
    .goal-3 = contoso-payroll-app がもう一方のキー コンテナーを読み取れない
    .goal-4 = contoso-payroll-app がキー コンテナーに対するロールを割り当てられない
